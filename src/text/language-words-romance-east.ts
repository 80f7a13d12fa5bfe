import type { LanguageProfile } from './language-profile.ts';

/** Italian and Romanian, with Albanian. */
export const eastRomance: readonly LanguageProfile[] = [
  {
    lang: 'it',
    model: 'ita',
    letters: 'àèéìòù',
    strange: 'jkwxyíîóú',
    words: `di e il la che in a per un è del non una i le con si da dei della al sono come più o nel su alla gli anche
      ma ha lo se delle dal ed stato nella anni questo l d c n s dell all nell dall sull ne mi ti ci vi io tu lui
      lei noi voi loro suo sua suoi quando questa cosa essere era due hanno dopo tutto tutti molto ancora solo
      senza prima fra tra poi dove perché perche cui quello quella così cosi sempre mai chi fatto stata ho hai
      abbiamo siamo sei sta quanto bene oggi grazie nulla niente fare mio mia tuo ogni altri altro altra sulla
      dalla nelle negli degli agli ai dai sui col contro secondo già qui qua però anno mondo parte tempo ora ciao
      quindi oppure durante sia governo presidente ministro polizia azienda aziende impresa mercato soldi prezzo
      prezzi paese paesi città strada casa scuola bambino bambini donna donne uomo uomini famiglia amico amici
      vita morte guerra pace legge tribunale giustizia partito elezioni voto nord sud est ovest storia cultura
      lingua musica libro gioco squadra giocatore giocatori stagione settimana mese mesi ore notte mattina ieri
      numero gruppo via luogo problema problemi domanda risposta ragione diritto diritti potere forza lavoro
      lavoratori servizio servizi salute ospedale medico acqua cibo fuoco terra energia auto macchina treno volo
      stazione aeroporto informazioni tecnologia scienza ricerca studio università studenti professore rapporto
      notizie giornale televisione rete sistema sviluppo produzione industria economia banca tasse bilancio
      italiano italiana italiani vecchio nuovo nuova nuovi grande grandi piccolo cattivo lungo breve alto alta
      forte pubblico pubblica nazionale internazionale politica politico sociale importante diversi diverse
      possibile chiaro libero aperto primo ultima ultimo prossimo stesso stessa proprio propria vedere trovare
      dare prendere sapere pensare venire andare volere bisogno usare mostrare lavorare inizio fine acquisto
      vendita pagare giocare vincere perdere aiutare vivere morire scrivere leggere parlare sentire capire portare
      lasciare mettere arrivare chiamato avuto visto detto dato messo deve devono può possono viene vengono
      sindaco comune membri risultato quattro cinque sette otto nove dieci cento mila milioni miliardi amore
      felice bella bello compleanno migliore meglio madre padre figlia figlio figli fratello popolo esempio
      momento modo caso progetto situazione qualità campagna gente persona persone insieme invece gennaio febbraio
      marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì
      giovedì venerdì sabato domenica estate inverno primavera autunno corpo testa mano mani occhi faccia viso
      cuore sangue sinistra destra credo crede pensava sente raccontato chiesto aperta chiuso iniziato cominciato
      fermato mosso inviato ricevuto aggiunto incluso compreso offre offrire offerta ordine pagina sito cercare
      foto immagine immagini commento messaggio telefono gratis ministero consiglio accordo comitato commissione
      decisione misure trattato membro unione europea riunione conferenza sostegno formazione educazione capacità
      valore livello risultati aumento zona area disegno edificio camera stanza giardino fiume montagna isola mare
      spiaggia villaggio regione provincia direttore capo personale gol finale campione corsa vincitore titolo
      principale principali speciale soprattutto certi vari varie privato completo completa intera semplice
      difficile facile veloce lento pesante scuro caldo freddo carino buono buona buoni meraviglioso pronto sicuro
      purtroppo naturalmente probabilmente davvero veramente subito spesso quasi abbastanza tuttavia inoltre
      mentre fuori dentro dietro vicino lontano seconda terzo terza giorni capitale associazione clienti contratto
      sorella genitori uso tipo esempi casi ruolo dovrebbe potrebbe avrebbe fanno fa dice dicono vuole vogliono va
      vanno passa passato costo età scrittore abitanti traffico luoghi conto mezzi crescita volta volte sera
      qualche qualsiasi nessun nessuna attraverso opera opere autore dolce dà sbagliato giusto indietro forse
      piace ragazzo ragazzi ragazza ragazze mangiare bere verdure compito differenza reparto contenuto significa
      significato possibilità caro cara guidare comprare nave viaggio viaggi viaggiare appartamento utente utenti
      allora piccola piccoli bocca piede gamba pietra pesce carne pane burro formaggio zucchero sale latte caffè
      cane cani gatto cavallo albero alberi fiori bosco neve pioggia vento vestiti scarpe vestito tavolo sedia
      letto porta finestra regalo festa matrimonio incidente danno dolore malattia trattamento mostra vista
      ricetta esperienza esperienze conosciuto noto desiderio spero speranza provare funziona pensa amo odio
      contento stanco fame divertente belle vecchia sicura cerca scritto inviata gioca canzone canzoni strade
      quale quali entrambi meno massimo precedente infatti andava poteva sembra esiste cominciarono venne stava
      prese rimase vite creare creato creazione basato attuale attuali recente totale umano umana naturale fisico
      legale moderno generale generali simile specifico locale locali centrale maggiore minore personali
      professionale questi queste quegli quei alcuni alcune raga comunque boh economico seguimi mandami scrivimi
      dimmi bacio tvb cmq nn vendo compro tanto adesso magari auguri bravo brava`,
    parts: `zione$ zioni$ mente$ ità$ gli ^gli cch zz tt ss ll cc bb pp ff nn gg ggi ^che ^qu chi che gh ^sc sci sce
      ato$ ata$ ati$ ate$ are$ ere$ ire$ ando$ endo$ ano$ ono$ ino$ etto$ etta$ ello$ ella$ elle$ elli$ issimo$
      ^dell ^nell ^all ^ques ^per à$ ò$ ù$ ì$ ^è ^s uo uò ^in ^pre ^con aggio$ ezza$ ista$ isti$ ismo$ enza$ anza$
      ente$ enti$ ante$ anti$ oni$ one$ ale$ ali$ ivo$ iva$ ivi$ ico$ ica$ ici$ iche$ orio$ ario$ aria$ ari$ tore$
      tori$ trice$ bile$ bili$ mento$ menti$ ura$ ^str ^sv ^sp ^sb uzion ^gior ^giu ^cit ei$ ii$ ^un ^tut`,
  },
  {
    lang: 'ro',
    model: 'ron',
    letters: 'ăâîșțşţ',
    strange: 'kqwyéãþ',
    words: `de și în a la cu că nu pe care din un o se pentru este sa mai să ce au fi lui sau ca fost al am le dar după
      ale cele prin însă această ai îi acest cum sunt când ar până doar fără despre unui unei ei ea el eu tu noi
      voi își mi ți îmi îți va vor foarte tot toate toți acum aici unde dacă bine asta face fac aceste acestea
      acela ani an între asupra decât într dintre cei cea lor si in daca fara pana numai atunci chiar niciodată
      mulțumesc nici poate trebuie fie iar deși spre sub peste către precum astfel azi mereu vreau imi isi dintr
      căci guvern guvernul președinte președintele ministru ministrul poliția poliție firma companie compania
      piața piață bani preț prețul țara țară țări oraș orașul strada casa acasă școala școală copil copii copiii
      femeie femei bărbat oameni oamenii familia familie prieten prieteni viață viața moarte lume lumea război
      pace lege legea legii tribunal justiție partid partidul alegeri alegerile vot stat statul nord sud est vest
      istorie cultură limba muzică carte joc echipa echipă jucător meci meciul sezon săptămână săptămâna lună luni
      ora ore noapte dimineață ieri număr numărul grup parte partea drum drumul loc locul problemă probleme
      problema întrebare răspuns motiv drept dreptul drepturi putere forță muncă lucru serviciu servicii sănătate
      spital spitalul medic medicul apă apa mâncare foc pământ energie mașină mașina tren zbor gara aeroport
      informații tehnologie știință cercetare studiu universitate student studenți elevi profesor raport știri
      ziar televiziune rețea sistem sistemul dezvoltare producție industrie economie banca bancă taxe impozit
      buget bugetul român română români românia românești vechi nou nouă mare mari mic mică rău lung scurt înalt
      puternic public publică național națională internațional politică politic social important importante
      diferite posibil clar liber deschis prima primul ultima ultimul următor același propriu vedea găsi da lua
      ști crede veni merge vrea nevoie folosi arăta lucra început sfârșit cumpăra vinde plăti juca câștiga pierde
      ajuta trăi muri scrie citi vorbi auzi înțelege duce lăsa pune ajunge numit făcut avut văzut spus dat pus
      luat declarat potrivit primar primarul primăria județ județul consiliul membri rezultat patru cinci șase
      șapte opt zece sută mii milioane miliarde lei dragoste iubire fericit frumos frumoasă mamă tată fiică fiu
      frate popor exemplu moment situație proiect calitate campanie persoane ianuarie februarie martie aprilie
      iunie iulie august septembrie octombrie noiembrie decembrie marți miercuri joi vineri sâmbătă duminică vară
      iarnă primăvară toamnă corp cap mână mâini ochi față inimă sânge stânga dreapta cred gândit simte povestit
      întrebat deschisă închis oprit întors mutat trimis primit adăugat inclus inclusiv oferă ofertă oferta
      comandă pagina pagină site căutare foto imagine imagini comentariu mesaj telefon gratuit ministerul consiliu
      acord comitet comisia decizie decizia măsuri tratat membru uniunea europene ședință conferință sprijin
      formare educație capacitate calitatea valoare nivel rezultate creștere zonă zona desen clădire cameră
      grădină râu munte insulă plajă sat comună localitate regiune director șef șeful personal lider gol goluri
      finală finala campion cursă câștigător titlu principal principalele special speciale deosebit anumite
      diverse privat complet întreaga întreg simplu dificil greu ușor rapid lent cald rece bun bună buni bune
      minunat gata sigur natural probabil desigur imediat adesea aproape destul totuși deoarece împreună afară
      înăuntru spatele departe doua doilea treia fiecare persoană zile zi capitala asociația clienți contract soră
      părinți folosire tip tipul exemple cazul cazuri rol trebui pot putea avea avem aveți spune spun vrei vine
      merg trecut cost vârstă scriitor locuitori trafic locuri cont mijloace dată ori seara seară oricare niciun
      nicio construcție relație atenție participare dulce dă greșit înapoi place băiat băieți fată fete mânca bea
      legume sarcină diferență departament conținut înseamnă sens posibilitate posibilități drag dragă conduce
      cumpăr citesc vapor călătorie călătorii apartament utilizator utilizatori apoi mici gură picior piatră pește
      carne pâine brânză zahăr sare lapte cafea câine câini pisică cal copac flori pădure zăpadă ploaie vânt haine
      pantofi rochie masă scaun pat ușă ușa fereastră cadou petrecere nuntă accident pagube durere boală tratament
      expoziție vedere rețetă experiență experiențe cunoscut cunoscute dorință sper speranță încerca funcționează
      gândește iubesc urăsc bucuros obosit foame amuzant frumoase vechea sigură caută scris trimise joacă cântec
      cântece drumuri străzi ambele maxim anterior fapt mergea putut arată pare există începuseră venit stătea
      rămas vieți crea creat creare bazat actual actuale recent total uman umane fizic legal medical modern
      general generale similar specific local locale central personale profesional suntem aceasta acestora acestui
      acestei unor unele altele`,
    parts: `ului$ ilor$ elor$ ea$ ție$ ții$ ția$ țiile$ iei$ ul$ le$ ă$ ^în ^îm ăm$ eș ^ș ^ț escu$ ește$ esc$ eau$ are$
      ere$ ire$ at$ ată$ ate$ ați$ ări$ ător$ itate$ ^ne ^pre ^con ^des ^rom oa ea ie ii$ iile$ iilor$ âr ân ând$
      înd$ uri$ urile$ lor$ ^dum ^bucur ^tr ^se ^acest tea$ ția ci$ ce$ nt$ nți$ nța$ ți$ ști$ str$ ei$ ^spu ^sch
      mb tru$ ent$ ului ^jud ^preș ^gu ^copi eaz esti$ tului$ ii tii$ ției$ ele$ ile$ ie$ iu$ iul$ oare$ ori$
      orul$`,
  },
  {
    lang: 'sq',
    model: 'als',
    letters: 'ëç',
    strange: 'w',
    prior: -0.5,
    words: `të e në dhe i për një me që nga ka së nuk është u do më si por se kjo ky janë edhe kur ishte vetëm këtë ti
      unë ne ju ata ajo ai mund pas para tani këtu atje sot shumë pa faleminderit ose nëse asgjë çdo pse kush ku
      te qe eshte qeveria presidenti ministri policia kompania tregu paratë çmimi vendi shteti qyteti rruga
      shtëpia shkolla fëmijë fëmijët grua gratë burri njerëz njerëzit familja shok jeta vdekja bota lufta paqja
      ligji gjykata partia zgjedhjet veriu jugu lindja perëndimi historia kultura gjuha muzika libri loja ndeshja
      skuadra lojtari java muaj orë nata mëngjes dje numri grupi pjesë problemi pyetje përgjigje arsye drejta
      fuqia puna punëtorë shërbim shëndeti spitali mjeku uji ushqimi zjarri toka energjia makina treni informacion
      universiteti studentë mësuesi lajme gazeta televizioni zhvillimi ekonomia banka shqipëria shqiptar shqiptare
      tiranë kosovë kosova ri re vjetër madh madhe vogël keq gjatë lartë fortë publik ndërkombëtar politik
      rëndësishme ndryshme mundur qartë lirë parë fundit tjetër shoh gjej jap marr di mendoj vij shkoj dua duhet
      punoj fillim fund blej shes paguaj luaj ndihmë jetoj shkruaj lexoj flas dëgjoj tha bëj mijë milion euro
      dashuri bukur lumtur mirë nënë baba vajza djali`,
    parts: `ë$ ë sh ^sh xh gj ^gj q dh th nj ^nj ^për ll rr ve$ it$ in$ ut$ ur$ uar$ ^shq oj$ esh$ ^nd ^mb ^ng imi$
      imit$ isht$ tar$ ore$`,
  },
];
