import type { LanguageProfile } from './language-profile.ts';

/** Spanish, Portuguese, Galician, Catalan, French and Haitian Creole. */
export const romance: readonly LanguageProfile[] = [
  {
    lang: 'es',
    model: 'spa',
    letters: 'áéíóúñü',
    strange: 'kw',
    words: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin
      sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque
      qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada
      otro después te otros aunque esa eso hace otra gobierno tan durante siempre día tanto ella tres sí dijo sido
      gran según menos mundo año antes estado contra sino forma nada hacer estos esto poco estaba están cómo quien
      tu tus soy eres somos estoy mas tambien asi aqui aquí nunca gracias quiero tengo muchas mucho muchos alguien
      algo hoy mañana ellos nosotros ustedes usted cual cuál les nuestro nuestra hola jaja pues cosa cosas casa
      gente dia aun aún solo tras presidente ministro policía empresa empresas mercado dinero precio precios país
      países ciudad calle escuela niño niños niña mujer mujeres hombre hombres familia amigo amigos vida muerte
      guerra paz ley tribunal justicia partido elecciones voto norte sur oeste historia cultura lengua música
      libro juego equipo jugador jugadores temporada liga semana semanas mes meses hora horas noche ayer número
      grupo camino lugar problema problemas pregunta respuesta razón derecho derechos poder fuerza trabajo
      trabajadores servicio servicios salud hospital médico agua comida fuego tierra energía coche carro tren
      vuelo estación aeropuerto información tecnología ciencia investigación estudio universidad estudiantes
      profesor informe noticias periódico televisión red sistema desarrollo producción industria economía banco
      impuestos presupuesto español española españoles mexicano argentina viejo nuevo nueva nuevos grande pequeño
      malo largo corto alto alta fuerte público pública nacional internacional política político social importante
      diferente diferentes posible claro libre abierto primera primero última último próximo misma propio ver
      encontrar dar tomar saber pensar venir ir querer necesita usar mostrar trabajar comenzó final compra venta
      pagar jugar ganar perder ayudar vivir morir escribir leer hablar oír entender llevar dejar poner llegar
      llamado hecho tenido visto dicho dado puesto llegó señaló explicó aseguró agregó alcalde municipio miembros
      resultado cuatro cinco seis siete ocho nueve diez cien mil millones amor feliz linda lindo cumpleaños mejor
      mejores peor madre padre hija hijo hijos hermano pueblo ejemplo momento manera caso situación proceso
      calidad campaña enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
      lunes martes miércoles jueves viernes sábado domingo verano invierno primavera otoño cuerpo cabeza mano
      manos ojos cara corazón sangre izquierda derecha creo cree pensó siente contó preguntó abierta cerrado
      comenzar empezó movimiento enviado recibido recibir incluye incluyendo ofrece ofrecer oferta pedido página
      sitio buscar búsqueda foto fotos imagen comentario mensaje teléfono gratis ministerio consejo acuerdo comité
      comisión decisión medidas tratado miembro unión europea reunión conferencia apoyo formación educación
      capacidad valor nivel resultados aumento área diseño edificio habitación jardín río montaña isla mar playa
      zona zonas región provincia director jefe personal líder gol goles campeón carrera ganador título principal
      principales especial especialmente ciertos varios varias privado completo completa entera sencillo difícil
      fácil rápido lento pesado oscuro caliente frío bonito bueno buena buenos buenas maravilloso listo seguro
      lamentablemente naturalmente probablemente realmente inmediatamente generalmente frecuencia casi bastante
      embargo además junto fuera dentro detrás cerca lejos segunda segundo tercer tercera persona personas días
      capital asociación clientes contrato hermana padres uso tipo ejemplos casos papel debe deben pueden podría
      debería tienen hacen hizo dice dicen quiere quieren viene va van pasa pasado costo edad escritor habitantes
      tráfico lugares cuenta medios crecimiento veces tarde mientras cualquier ningún ninguna través respecto
      mediante construcción relación atención participación dulce dio da equivocado atrás quizás quizá gusta chico
      chicos chica chicas comer come beber verduras tarea diferencia departamento contenido significa significado
      posibilidad posibilidades querido querida conducir comprar barco viaje viajes viajar apartamento web usuario
      usuarios luego entonces pequeña pequeños boca pie pierna piedra pescado carne pan queso azúcar sal leche
      café perro perros gato caballo árbol árboles flores bosque nieve lluvia viento ropa zapatos vestido mesa
      silla cama puerta ventana regalo fiesta boda accidente daño dolor enfermedad tratamiento exposición vista
      receta experiencia experiencias conocido conocidos deseo espero esperanza intentar funciona piensa amo odio
      contento cansado hambre divertido hermoso hermosa viejos segura buscando escrito juega canción canciones
      caminos calles cuáles ambos máximo anterior iba podido muestra parece existe comenzaron vino estuvo tomó
      quedó vidas crear creado creación basado actual actuales reciente total humano humanos natural naturales
      físico legal médica moderno general generales similar específico local locales central mayor mayores menor
      menores personales profesional profesionales estamos oye vale jajaja tío tía güey chido pana rico puedes
      tienes vendo compro barato barata sígueme comparte enlace mándame escríbeme dime dale vamos verdad igual
      hagan alguno quién sabes saludos ojalá`,
    parts: `ción$ ciones$ cion$ ll ^ll ñ ue ie dad$ dades$ ^des mente$ ^hab ^est ^esp ^es ado$ ada$ ados$ adas$ ando$
      iendo$ ía$ ^hac ción ar$ er$ ir$ ez$ os$ as$ ito$ ita$ ero$ era$ ^pre ^con ^mu ^ha ^ju idad$ ismo$ ista$
      aron$ ieron$ ^nue ^pue ^cue ^bue ^fue ^sue ^gue ^vie ^tie ^sie rr gu ch ón$ és$ ió$ é$ ^emp ^hu ^ell ario$
      orio$ aje$ ble$ bles$ encia$ ancia$ iente$ ientes$ ores$ dor$ dora$ dores$ ales$ ^ci ^ver iza miento$
      mientos$ zo$ za$ ^y`,
  },
  {
    lang: 'pt',
    model: 'por',
    letters: 'áâãàçéêíóôõú',
    strange: 'kwyü',
    words: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu
      sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos
      ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa pelos elas
      havia seja qual será nós tenho lhe deles essas esses pelas este fosse dele tu te vocês vos lhes meus minhas
      teu tua nosso nossa dela delas esta estes estas aquele aquela isto aquilo estou estava são fazer então
      porque onde agora aqui sempre nunca bem pra pro vc vcs nao tambem voce ja ate so tb pq hoje tudo nada coisa
      gente assim ainda sobre anos ano dia vai vou muita muitos todo toda todos outro outra segundo após ontem
      desde governo presidente ministro polícia empresa empresas mercado dinheiro preço preços país países cidade
      rua escola criança crianças mulher mulheres homem homens família amigo amigos vida morte guerra paz lei
      tribunal justiça partido eleições voto norte sul leste oeste história cultura língua música livro jogo jogos
      equipe equipa jogador jogadores temporada semana semanas mês meses hora horas noite manhã número grupo
      caminho lugar problema problemas pergunta resposta razão direito direitos poder força trabalho trabalhadores
      serviço serviços saúde hospital médico água comida fogo terra energia carro trem comboio voo estação
      aeroporto informação informações tecnologia ciência pesquisa estudo universidade estudantes professor
      relatório notícias jornal televisão rede sistema desenvolvimento produção indústria economia banco impostos
      orçamento brasileiro brasileira brasil portuguesa português portugal velho novo nova novos grande pequeno
      mau longo curto alto alta forte público pública nacional internacional política político social importante
      diferente diferentes possível claro livre aberto primeira primeiro última último próximo mesma próprio ver
      encontrar dar tomar saber pensar vir ir querer precisa usar mostrar trabalhar começou fim final compra venda
      pagar jogar ganhar perder ajudar viver morrer escrever ler falar ouvir entender levar deixar colocar chegar
      chamado feito tido visto dito dado chegou disse afirmou explicou prefeito câmara município membros resultado
      quatro cinco seis sete oito nove dez cem mil milhões milhão amor feliz linda lindo aniversário melhor
      melhores pior mãe pai filha filho filhos irmão povo exemplo momento maneira caso situação processo qualidade
      campanha pessoas pessoa mundo tempo forma janeiro fevereiro março abril maio junho julho agosto setembro
      outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo verão inverno primavera outono
      corpo cabeça mão mãos olhos cara coração sangue esquerda direita acho acredita pensou sente contou perguntou
      aberta fechado começar começa movimento enviado recebido receber inclui incluindo oferece oferecer oferta
      pedido página site buscar busca foto fotos imagem comentário mensagem telefone grátis ministério conselho
      acordo comitê comissão decisão medidas tratado membro união europeia reunião conferência apoio formação
      educação capacidade valor nível resultados aumento área desenho edifício quarto jardim rio montanha ilha mar
      praia aldeia zona região província diretor chefe pessoal líder gol gols golos campeão corrida vencedor
      título principal principais especial especialmente certos vários várias privado completo completa inteira
      simples difícil fácil rápido lento pesado escuro quente frio bonito bom boa bons boas maravilhoso pronto
      seguro infelizmente naturalmente provavelmente realmente imediatamente geralmente frequência quase bastante
      entanto além embora junto fora dentro atrás perto longe terceiro terceira cada dias capital associação
      clientes contrato irmã pais uso tipo exemplos casos papel deve devem pode podem poderia deveria fazem fez
      diz dizem quer querem vem vão passa passado custo idade escritor habitantes trânsito lugares conta meios
      crescimento vez vezes tarde enquanto qualquer nenhum nenhuma através respeito construção investigação
      relação atenção participação lançamento obras obra autor início doce deu dá errado talvez gosto gosta menino
      meninos menina meninas comer come beber legumes tarefa diferença departamento conteúdo significa significado
      possibilidade possibilidades querido querida dirigir conduzir comprar navio viagem viagens viajar
      apartamento usuário usuários utilizador pequena pequenos boca pé perna pedra peixe carne pão queijo açúcar
      sal leite café cachorro cão gato cavalo árvore árvores flores floresta neve chuva vento roupa sapatos
      vestido mesa cadeira cama porta janela presente festa casamento acidente dano dor doença tratamento
      exposição vista receita experiência experiências conhecido conhecidos desejo espero esperança tentar
      funciona pensa amo odeio contente cansado fome engraçado bonita velhos segura procurando escrito joga canção
      músicas caminhos ruas quais ambos menos máximo anterior ia podia mostra parece existe começaram veio esteve
      tomou ficou ficar vidas criar criado criação baseado atual atuais recente total humano humanos natural
      naturais físico legal médica moderno geral gerais semelhante específico local locais central maior maiores
      menor menores pessoais profissional profissionais estamos houve deste desta neste nesta nestes dessa desse
      disso oi olá mano tá tô né aí barato barata segue manda chama fala beleza valeu demais obrigado obrigada
      saudade rs vendo compro cê gostei quero abraço`,
    parts: `ção$ ções$ ão$ ões$ ã lh nh ^nh cao$ dade$ dades$ mente$ agem$ ^est ^es ^des ado$ ada$ ados$ adas$ ando$
      endo$ indo$ ar$ er$ ir$ eiro$ eira$ eiros$ ei ou ^pre ^con ^ex ^em ^não ^fa ^mu inho$ inha$ am$ em$ ou$
      aram$ eram$ iram$ ^voc ^at ^qu sse rr gu ch ^ch ência$ ância$ vel$ veis$ ss ç ista$ ismo$ ez$ ores$ dor$
      dora$ dores$ ais$ ^por ito$ ita$ ário$ ária$ ios$ ^ser mento$ mentos$ ^s ^m ^ob ^ve uso iza ua$ ^bra oi oa
      al$ ^trab ^jo ^govern`,
  },
  {
    lang: 'gl',
    model: 'glg',
    letters: 'áéíóúñü',
    strange: 'jkwyï',
    prior: -2.5,
    words: `de a o que e do da en un para é con non unha os no se na por máis as dos como mais foi ao el das ten seu súa
      ou ser cando moi hai nos xa está eu tamén só pola polo ata iso ela entre era despois sen mesmo aos ter quen
      nas me ese eles están ti tiña foron esa nin súas meu miña teñen unhas uns esta este estes agora aquí sempre
      nunca ben hoxe todo nada xente así aínda sobre anos ano día vai vou facer outra onde porque lle lles dun
      dunha nun nunha goberno presidente ministro policía empresa mercado diñeiro prezo país países cidade rúa
      casa escola neno nenos nena muller mulleres home homes familia amigo vida morte guerra paz lei partido
      eleccións voto norte sur leste oeste historia cultura lingua música libro xogo equipo xogador tempada semana
      mes meses hora noite mañá onte número grupo parte camiño lugar problema pregunta resposta razón dereito
      poder forza traballo traballadores servizo saúde hospital médico auga comida lume terra enerxía coche tren
      información universidade estudantes profesor novas xornal economía banco galicia galego galega novo nova
      vello grande pequeno malo longo alto público internacional política importante diferentes posible claro
      libre primeira primeiro último propio ver atopar dar saber pensar vir querer precisa traballar comezo fin
      comprar vender pagar xogar gañar perder axudar vivir escribir ler falar deixar dito feito catro cinco seis
      sete oito cen mil millóns amor feliz mellor nai pai filla fillo irmán pobo alcalde concello`,
    parts: `ción$ cións$ ^x x dade$ dades$ ño ña ^unh ^xa oi ou ei ll ado$ ada$ ou$ aron$ eron$ ^est ^des mente$
      ización$`,
  },
  {
    lang: 'ca',
    model: 'cat',
    letters: 'àçèéíïóòúü',
    strange: 'kwyáñ',
    prior: -1.5,
    words: `de la i que el a en els les un per amb no una és al del es com més o però seu ha si sense sobre aquest ja
      entre quan tot aquesta ser són dos també va havia era molt anys fins des està meu perquè què només han jo hi
      pot tots així ens ni part té on bé temps mateix ara cada altre després et encara això fa altra tan sempre
      dia ella tres sí gran segons menys món any abans contra sinó res fer poc estava qui tu teu soc ets som l d s
      m n t gràcies avui nosaltres vull tinc molts govern president ministre policia empresa empreses mercat
      diners preu país països ciutat carrer casa escola nen nens nena dona dones home homes família amic amics
      vida mort guerra pau llei tribunal partit eleccions vot estat nord sud oest història cultura llengua música
      llibre joc equip jugador temporada setmana mes mesos hora hores nit matí ahir nombre grup camí lloc problema
      pregunta resposta raó dret drets poder força feina treball treballadors servei serveis salut hospital metge
      aigua menjar foc terra energia cotxe tren vol estació aeroport informació recerca estudi universitat
      estudiants professor informe notícies diari televisió desenvolupament economia banc impostos pressupost
      català catalana catalunya barcelona nou nova vell petit dolent llarg curt alt fort públic nacional
      internacional política important diferents possible clar lliure obert primera primer últim darrer propi
      veure trobar donar prendre saber pensar venir anar voler cal treballar final comprar vendre pagar jugar
      guanyar ajudar viure escriure llegir parlar escoltar entendre deixar dit fet vist cinc sis set vuit deu cent
      mil milions amor feliç bonic aniversari millor mare pare filla fill germà poble exemple situació gent`,
    parts: `ció$ cions$ ny ll$ ll ^ll tat$ tats$ ment$ ix ig$ tx ç l·l ^am ^els ^est ^des ada$ at$ ats$ ades$ ^pr ues$
      ques$ ment à è ò etat$ ^ob ès$ ant$ ent$ ents$ ^desp tge$ atge$ eix`,
  },
  {
    lang: 'fr',
    model: 'fra',
    letters: 'àâæçéèêëîïôùûœ',
    strange: 'kwüöñáí',
    words: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son
      aux d l n s c j qu m t été cette sa mais on comme ses nous ont leur même y deux je elle être fait ces aussi
      vous tout faire si sans tous moi lui bien peut encore toujours très après avant où entre contre depuis sous
      autres dont ans avait étaient était donc alors quand rien trop jamais ça ca cest jai mon ma mes ton ta tes
      notre votre leurs vos nos tu te me toi oui non ici là déjà faut vraiment merci bonjour parce pourquoi
      comment quoi beaucoup peu cela celui toute toutes plusieurs chez vers jour chaque autre moins ainsi lors
      selon monde temps gouvernement président ministre police entreprise entreprises société marché argent prix
      pays ville rue maison école enfant enfants femme femmes homme hommes famille ami amis vie mort guerre paix
      loi tribunal justice parti élection élections état nord sud ouest histoire culture langue musique livre jeu
      match équipe joueur joueurs saison semaine mois heure heures nuit matin hier nombre groupe partie chemin
      lieu place problème question réponse raison droit droits pouvoir force travail salariés service services
      santé hôpital médecin eau nourriture feu terre énergie voiture train vol gare aéroport information
      technologie science recherche étude université étudiants professeur rapport nouvelles journal télévision
      réseau système développement production industrie économie banque impôt impôts budget français française
      européenne vieux nouveau nouvelle nouveaux grand grande grands petit petite mauvais long court haut haute
      fort public publique national nationale international politique politiques social sociale important
      différents possible clair libre ouvert première premier dernière dernier prochain propre voir trouver donner
      prendre savoir penser venir aller vouloir besoin utiliser montrer travailler commence fin acheter vendre
      payer jouer gagner perdre aider vivre mourir écrire lire parler entendre comprendre mener laisser mettre
      arriver appelé fallait pris vu dit mis donné devait pourrait maire commune membres résultat quatre cinq six
      sept huit neuf dix cent mille millions euros amour heureux belle beau anniversaire meilleur mère père fille
      fils frère peuple exemple moment manière cas projet projets situation qualité campagne gens personne
      personnes ensemble janvier février mars avril mai juin juillet août septembre octobre novembre décembre
      lundi mardi mercredi jeudi vendredi samedi dimanche hiver printemps automne corps tête main mains yeux
      visage cœur coeur sang gauche droite crois croit pensait sent raconté demandé ouverte fermé commencé arrêté
      tourné bougé envoyé reçu ajouté inclus compris offre offrir proposé commande page site photo photos image
      commentaire message téléphone gratuit ministère conseil accord comité commission décision mesures traité
      membre union réunion conférence soutien formation éducation capacité valeur niveau résultats augmentation
      zone dessin bâtiment chambre jardin rivière fleuve montagne île mer plage village région province
      département directeur chef personnel but buts finale champion course vainqueur titre principal principale
      spécial surtout certains certaines divers privé complet entière simple difficile facile rapide lent lourd
      foncé chaud froid joli bon bonne bons merveilleux prêt sûr malheureusement naturellement probablement
      immédiatement généralement souvent presque assez cependant pourtant pendant ensuite dehors derrière près
      loin deuxième troisième années jours capitale association clients contrat sœur parents usage utilisation
      type exemples rôle doit doivent peuvent pourra serait aurait font disent veut veulent vient va vont passe
      passé coût âge écrivain habitants trafic lieux compte moyens croissance fois soir lorsque quelque quelques
      aucun aucune travers œuvre auteur début ouvrage création développer doux donne donnait faux juste retour
      longtemps aime garçon garçons filles manger mange boire légumes tâche différence contenu jusque dedans
      signifie sens possibilité possibilités cher chère conduire achat lit bateau voyage voyages voyager
      appartement utilisateur utilisateurs puis petits petites bouche pied jambe pierre poisson viande pain beurre
      fromage sucre sel lait café chien chiens chat cheval arbre arbres fleurs forêt neige pluie vent vêtements
      chaussures robe table chaise porte fenêtre cadeau fête mariage accident dommage douleur maladie traitement
      exposition vue recette expérience expériences connu connus souhaite espère espoir essayer marche pense
      déteste content fatigué faim drôle belles vieille sûre cherche écrit envoyée joue chanson chansons chemins
      rues quels quelles maximum précédent effet allait pouvait montre semble existe vint prit reste vies créer
      créé basé actuel actuelle récent total humain humaine naturel physique légal médical moderne général
      générale semblable local locale central majeur mineur professionnel notamment également celle ceux celles
      lesquels laquelle salut coucou ouais mec meuf grave mdr ptdr stp svp vends achète lien envoie dis bisous
      jsuis chui truc genre ouf allez super félicitations`,
    parts: `tion$ tions$ ment$ ments$ eau eaux$ aux$ ais$ ait$ aient$ eur$ eurs$ euse$ eux$ oi ou ^ch ch qu que$ ^qu é$
      ée$ és$ ées$ er$ ez$ ^é ^dé ^pré ^ré è ê elle$ ette$ ance$ ence$ ité$ ités$ ^aujourd ique$ iques$ ^int ain$
      aine$ ^en ent$ ^nous oir$ oire$ eu ^jou ^a ll nn ^pl age$ ages$ ^con ^com ^mon ^so ^sou ^sur ^tr able$
      ibles$ ère$ ien$ ienne$ iers$ ier$ ière$ tre$ bre$ esse$ isme$ iste$ istes$ ^fran sse$ oix ouv ^entre ^h
      eint aill eill ouill gne`,
  },
  {
    lang: 'ht',
    model: 'hat',
    letters: 'èòà',
    strange: 'qxé',
    prior: -1.5,
    words: `ki nan pou yo li yon ak te pa sa la ou mwen nou ap se gen tout men fè si kote lè sou di moun anpil pi ka
      konsa avèk oswa jodi kounye sèlman toujou paske kijan poukisa gouvènman prezidan minis lapolis konpayi mache
      lajan pri peyi vil lari kay lekòl timoun fanm gason nonm fanmi zanmi lavi lanmò mond lagè lapè lwa tribinal
      pati eleksyon leta nò sid lès istwa kilti lang mizik liv jwèt ekip semèn mwa nwit maten yè kantite gwoup
      pwoblèm kesyon repons rezon dwa pouvwa fòs travay travayè sèvis sante lopital doktè dlo manje dife tè enèji
      machin tren enfòmasyon inivèsite etidyan pwofesè nouvèl jounal devlopman ekonomi bank ayiti ayisyen nouvo
      vye gwo piti move long wo nasyonal entènasyonal politik enpòtan diferan posib klè lib premye dènye wè jwenn
      bay pran konnen panse vini ale vle bezwen kòmanse fini achte vann peye jwe genyen ede viv ekri pale tande
      kite mete mil milyon renmen bèl kontan bon manman papa pitit frè sè bondye mèsi`,
    parts: `^mw ^nou ^pw yon$ syon$ èt$ ^kon wa oun ^ans ^kr ayiti ^dw ze$`,
  },
];
