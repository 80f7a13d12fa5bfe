import type { LanguageProfile } from './language-profile.ts';

/** Slavic languages in Latin letters; `hr` stands for Bosnian, Croatian and Serbian alike. */
export const slavic: readonly LanguageProfile[] = [
  {
    lang: 'pl',
    model: 'pol',
    letters: 'ąćęłńóśźż',
    strange: 'qvxéü',
    words: `w i na z do się nie to jest że o a jak po co za ale od tak przez już tylko czy są był dla może było ma jego
      jej ich ten ta te tego tym tej być będzie jeszcze bardzo przed przy oraz lub pod bez gdy kiedy gdzie kto
      mnie mi mam masz ja ty on ona ono my wy oni też także który która które których nawet więc bo by aby żeby
      nic coś ktoś teraz tu tam dziś dzień lat roku sie ze jestem ciebie cię ci mu nam nas wam was nim nią swoje
      swój mój moja twój we ku dobrze trzeba można wszystko wszystkie wszyscy dlaczego dzięki dziękuję proszę będą
      została został miał miała jako między nad podczas według latach pan pani rząd rządu prezydent minister
      policja policji firma firmy spółka rynek rynku pieniądze cena ceny kraj kraju miasto miasta ulica dom domu
      szkoła szkoły dziecko dzieci kobieta kobiety mężczyzna ludzie ludzi rodzina rodziny przyjaciel życie życia
      śmierć świat świata wojna wojny pokój prawo prawa sąd sądu partia partii wybory wyborów państwo państwa
      północ południe wschód zachód historia kultura język muzyka książka gra mecz meczu drużyna zawodnik sezon
      sezonu tydzień tygodnia miesiąc miesięcy godzina godzin noc rano wczoraj liczba grupa część droga miejsce
      problem problemy pytanie odpowiedź powód władza władze siła praca pracy pracownicy usługi zdrowie szpital
      lekarz woda jedzenie ogień ziemia energia samochód pociąg lot stacja lotnisko informacje technologia nauka
      badania uniwersytet studenci uczniowie nauczyciel raport wiadomości gazeta telewizja sieć system rozwój
      produkcja przemysł gospodarka gospodarki bank podatek budżet polska polski polskich polskie polaków stary
      nowy nowa nowe duży mały zły długi krótki wysoki silny publiczny narodowy międzynarodowy polityczny polityka
      społeczny ważny różne możliwe jasne wolny otwarty pierwszy pierwsza ostatni następny sam własny widzieć
      znaleźć dać wziąć wiedzieć myśleć przyjść iść chcieć potrzebuje używać pokazać pracować początek koniec
      kupić sprzedać płacić grać wygrać stracić pomóc żyć umrzeć pisać czytać mówić słyszeć rozumieć prowadzić
      zostawić przynieść powiedział mówi zrobić burmistrz gmina gminy członek wynik cztery pięć sześć siedem osiem
      dziesięć sto tysiąc tysięcy milion złotych miłość piękny szczęście lepszy matka ojciec córka syn brat naród
      przykład sytuacja projekt osób osoby osoba właśnie styczeń luty marzec kwiecień maj czerwiec lipiec sierpień
      wrzesień październik listopad grudzień stycznia lutego marca kwietnia maja czerwca lipca sierpnia września
      października listopada grudnia poniedziałek wtorek środa czwartek piątek sobota niedziela lato zima wiosna
      jesień ciało głowa ręka ręce oczy twarz serce krew lewy prawy wierzę myślał czuć opowiedział zapytał otwarte
      zamknięty zaczął zatrzymał wysłał otrzymał dodał zawiera oferuje oferta zamówienie strona strony szukaj
      zdjęcie zdjęcia obraz komentarz wiadomość telefon darmowy ministerstwo rada rady umowa umowy komisja decyzja
      środki traktat unia unii europejskiej spotkanie konferencja wsparcie kształcenie jakość wartość poziom
      wyniki wzrost obszar budynek pokoju ogród rzeka góra wyspa morze plaża wieś region województwo dyrektor szef
      kierownik gol bramki finał mistrz wyścig zwycięzca tytuł główny główne szczególnie pewne różnych prywatny
      pełny cały cała całe prosty trudny łatwy szybki szybko wolno ciężki jasny ciemny ciepły zimny miły wspaniały
      gotowy pewny niestety oczywiście prawdopodobnie właściwie natychmiast często prawie dość jednak dlatego
      chociaż ponadto razem zewnątrz tyłu obok drugi druga trzeci każdy każda człowiek dni godziny stolica
      stowarzyszenie klienci klientów siostra rodzice użycie rodzaj sposób przypadek przypadku rola musi mogą
      powinien mają robi mówią chce chcą idzie koszt wiek pisarz mieszkańców ruch miejsca rzecz konto raz razy
      wieczór żaden żadna budowa stosunek uwaga udział cześć hej siema spoko fajny fajnie super sprzedam kupię
      tanio napisz daj weź naprawdę pozdrawiam chyba zawsze nigdy`,
    parts: `sz cz rz dz dzi ś ż ź ł ą$ ę$ ści ość$ ości$ ^prz ^prze ^przy ^w ^z ów$ ego$ emu$ ych$ ich$ ymi$ owy$ owa$
      owe$ owej$ owego$ ski$ ska$ skie$ skiej$ skich$ ni nie$ anie$ enie$ ania$ enia$ ał$ ała$ ać$ eć$ ić$ yć$ wi
      ^roz ^wy ^pod ^po ^od ^do cja$ cji$ cje$ cję$ acj ^st szy ^naj ami$ ach$ iej$ ej$ om$ ^kt ^wsp ^bę ^jest ^sp
      nia$ nik$ ników$ nej$ ny$ na$ ne$ nym$ nych$ niu$ ^cz ^sz ^rz ki$ ka$ ce$ cy$ yc ow pol zy ^miej stw stwo$
      ku$ ^kr wie$ ^woj ^św kow kiem$`,
  },
  {
    lang: 'cs',
    model: 'ces',
    letters: 'áčďéěíňóřšťúůýž',
    strange: 'gqwxöü',
    words: `a v se na je to že s z do i o si za by ale jsem jako po pro tak jak už od co k ve jsou bylo byl být které
      který která ne aby nebo jen jeho její jejich při ještě také až před tento tato toto tomu podle kde když než
      nebyl mu mi ho mě tě já ty on ona my vy oni jsme jste jsi bude může má mám máš nic něco někdo teď tady tam
      dnes den let roku velmi více bez mezi nad pod kdo proč protože taky ani pak však tedy proto svou své svůj
      můj moje tvůj děkuji prosím dobře všechno všichni není budou byla byly měl mít musí dva jeden jedna první
      nové během proti kolem tom tím těch této ze ke ku vláda vlády prezident ministr policie firma firmy
      společnost společnosti trh peníze cena ceny země zemi město města ulice dům domu škola školy dítě děti dětí
      žena ženy muž muži lidé lidí rodina přítel život života smrt svět světa válka války mír zákon zákona soud
      soudu strana strany volby voleb stát státu sever jih východ západ historie kultura jazyk hudba kniha hra
      zápas zápasu tým hráč hráči sezona liga týden týdny měsíc měsíců hodina hodin noc ráno včera počet skupina
      část cesta místo problém problémy otázka odpověď důvod právo práva moc síla práce pracovníci služby zdraví
      nemocnice lékař voda jídlo oheň energie auto vlak stanice letiště informace technologie věda výzkum studie
      univerzita studenti žáci učitel zpráva zprávy noviny televize síť systém vývoj rozvoj výroba průmysl
      ekonomika hospodářství banka daň daně rozpočet česká české český českého čr praha praze starý nový nová
      velký velká malý špatný dlouhý krátký vysoký silný veřejný národní mezinárodní politický politika sociální
      důležitý různé možné jasné volný otevřený poslední další stejný vlastní vidět najít dát vzít vědět myslet
      přijít jít chtít potřebuje použít ukázat pracovat začátek konec koupit prodat platit hrát vyhrát ztratit
      pomoci žít zemřít psát číst mluvit slyšet rozumět vést nechat přinést řekl říká udělat starosta obec obce
      člen výsledek čtyři pět šest sedm osm devět deset sto tisíc milionů korun láska krásný štěstí lepší matka
      otec dcera syn bratr národ příklad situace projekt osob osoby člověk celý každý leden únor březen duben
      květen červen červenec srpen září říjen listopad prosinec ledna února března dubna května června července
      srpna října listopadu prosince pondělí úterý středa čtvrtek pátek sobota neděle léto zima jaro podzim tělo
      hlava ruka ruce oči tvář srdce krev levý pravý věřím myslel cítit vyprávěl zeptal zavřený začal zastavil
      poslal dostal přidal obsahuje nabízí nabídka objednávka stránka stránky hledat foto obraz obrázek komentář
      telefon zdarma ministerstvo rada rady dohoda smlouva smlouvy výbor rozhodnutí opatření unie evropské schůze
      konference podpora vzdělávání kvalita hodnota úroveň výsledky růst oblast oblasti budova pokoj zahrada řeka
      hora ostrov moře pláž vesnice kraj ředitel šéf vedoucí gól finále mistr závod vítěz titul hlavní zvláštní
      zejména určité soukromý plný celá celé jednoduchý těžký snadný rychlý rychle pomalu světlý tmavý teplý
      studený milý krásná hotový jistě bohužel samozřejmě pravděpodobně vlastně okamžitě často téměř dost nicméně
      ačkoli navíc společně venku vzadu vedle druhý druhá třetí každá člověka dny dní hodiny hlavního sdružení
      zákazníci sestra rodiče použití druh způsob způsobem případ případě role mohou měla dělá říkají chce chtějí
      jde náklady věk spisovatel obyvatel doprava místa věc účet krát večer žádný žádná přes stavba vztah pozor
      účast sladký dal dává špatně správně zpět zpátky dlouho déle možná rád ráda chlapec kluk holka dívka jíst
      pít zelenina úkol rozdíl oddělení obsah dokud uvnitř znamená význam možnost možnosti řídit koupí čte loď
      cesty cestovat byt web uživatel uživatelé takový takové potom buď malá malé ústa noha kámen ryba maso chléb
      máslo sýr cukr sůl mléko káva pes kočka kůň strom stromy květiny les sníh déšť vítr oblečení boty šaty stůl
      židle postel dveře okno dárek večírek svatba nehoda škoda bolest nemoc léčba výstava výhled recept zkušenost
      zkušenosti známý známé přání doufám naděje zkusit funguje myslí miluji nenávidím unavený hlad vtipný krásné
      staré bezpečný hledá napsal poslat hraje píseň písně každé kdy oba nejméně nejvíce předchozí skutečně šel
      mohl ukazuje zdá existuje začali přišel stál vzal zůstal životy vytvořit vytvořil založen současný současné
      nedávno celkem lidský lidské přírodní fyzický právní lékařský moderní obecně podobný místní ústřední větší
      menší osobní profesionální tyto tohoto těchto některé některých kteří kterou kterém`,
    parts: `ě ř ů ou$ ou ní$ ého$ ých$ ým$ ými$ ích$ ost$ osti$ ství$ ání$ ení$ ^př ^při ^pře ^pro ^vy ^za ^na ^ne ^nej
      ^do ^od ^roz ^po ^s ^z ský$ ská$ ské$ ského$ ách$ al$ ala$ ali$ il$ ila$ at$ it$ ět$ ovat$ uje$ ují$ ně$ tě$
      ch$ ech$ ^čes ^js hl hr ^kt stv ^mě ^vě sk$ ky$ ka$ ce$ ci$ cí$ tel$ telé$ telů$ í$ ý$ á$ é$ ník$ níků$
      nost$ nosti$ ův$ ova$ ^zp ^spo ^stř ^tř ^dě ^zá ^vý ^pů ^sv ^dů dní$ emi$ ami$ ^kr ^pol ^všech ^hl ^vl ^ml
      ší$ šší$ vě$ mě$ dě$ ^u ^jed`,
  },
  {
    lang: 'sk',
    model: 'slk',
    letters: 'áäčďéíĺľňóôŕšťúýž',
    strange: 'qwxěř',
    prior: -1,
    words: `a v sa na je to že s z do i o si za by ale som ako po pre tak už od čo k vo sú bolo bol byť ktoré ktorý
      ktorá nie aby alebo len jeho jej ich pri ešte tiež až pred tento táto toto podľa kde keď než mu mi ho ma ťa
      ja ty on ona my vy oni sme ste bude môže má mám máš nič niečo niekto teraz tu tam dnes deň rokov roku veľmi
      viac bez medzi nad pod kto prečo pretože ani potom však teda preto svoje svoj môj moja ďakujem prosím dobre
      všetko všetci vláda vlády prezident minister polícia spoločnosť spoločnosti trh peniaze cena krajina krajiny
      mesto mesta ulica dom škola školy dieťa deti detí žena ženy muž ľudia ľudí rodina priateľ život života smrť
      svet sveta vojna mier zákon zákona súd strana voľby štát štátu sever juh východ západ história kultúra jazyk
      hudba kniha hra zápas hráč sezóna týždeň mesiac mesiacov hodina hodín noc ráno včera počet skupina časť
      cesta miesto problém otázka odpoveď dôvod právo moc sila práca práce zamestnanci služby zdravie nemocnica
      lekár voda jedlo oheň zem energia vlak let stanica informácie výskum univerzita študenti učiteľ správa
      správy noviny televízia rozvoj výroba hospodárstvo banka daň rozpočet slovensko slovenský slovenská
      slovenskej bratislava nový nová nové starý veľký veľká malý zlý dlhý krátky vysoký silný verejný národný
      medzinárodný politický dôležitý rôzne možné jasné voľný prvý prvá posledný ďalší vlastný vidieť nájsť dať
      vziať vedieť myslieť prísť ísť chcieť potrebuje pracovať začiatok koniec kúpiť predať platiť hrať pomôcť žiť
      písať čítať hovoriť počuť rozumieť povedal robiť tisíc miliónov láska krásny šťastie lepší matka otec dcéra
      syn človek každý celý`,
    parts: `ť$ ľ ô ia$ ie$ iu$ ých$ ých ého$ ému$ osť$ osti$ stvo$ anie$ enie$ ania$ ^pr ^pri ^pre ^vy ^naj ský$ ská$
      ské$ ov$ och$ ami$ ám$ ách$ al$ ala$ ali$ ou$ ^slov ^kt ^sl uje$ ujú$ ajú$ ejú$ ť dz ä nej$ ného$ cie$ cia$
      ciu$`,
  },
  {
    lang: 'sl',
    model: 'slv',
    letters: 'čšž',
    strange: 'qwxyćđ',
    prior: -0.5,
    words: `in je v na se za da so z pa ki s ne tudi kot po bi sem ali od to iz do pri kar o ni ko če še ter bilo bil bo
      lahko med ob pred zelo samo že jih ga mu mi jaz ti on ona vi oni smo ste si ima nič nekaj zdaj tukaj tam
      danes dan let več brez nad pod kdo zakaj ker kje kako kaj sva moj moja tvoj svoj hvala prosim dobro vse vsi
      bila bili bodo imam nisem nima ta tem tega vlada predsednik minister policija podjetje podjetja trg denar
      cena država države mesto ulica hiša šola otrok otroci ženska ženske moški ljudje ljudi družina prijatelj
      življenje smrt svet vojna mir zakon sodišče stranka volitve sever jug vzhod zahod zgodovina kultura jezik
      glasba knjiga igra tekma ekipa igralec sezona teden mesec ura noč jutro včeraj število skupina pot kraj
      težava vprašanje odgovor razlog pravica moč delo delavci storitve zdravje bolnišnica zdravnik voda hrana
      ogenj zemlja energija avto vlak postaja podatki raziskava univerza študenti učitelj poročilo novice časopis
      televizija razvoj gospodarstvo banka davek slovenija slovenski slovenska ljubljana nov nova novo star velik
      velika majhen slab dolg kratek visok močan javni narodni mednarodni politični pomemben različne mogoče jasno
      prvi prva zadnji naslednji lasten videti najti dati vzeti vedeti misliti priti iti hoteti potrebuje delati
      začetek konec kupiti prodati plačati igrati pomagati živeti pisati brati govoriti slišati razumeti rekel
      tisoč milijonov evrov ljubezen lep sreča boljši mati oče hči sin človek vsak`,
    parts: `lj nj šč ega$ emu$ ih$ imi$ ost$ osti$ stvo$ anje$ enje$ ^pre ^pri ^naj ski$ ska$ ske$ ali$ ila$ ili$ ov$
      ev$ ^raz ^iz ^od ^pos ^vs ^kj ovn nik$ oč ^sl ^zv`,
  },
  {
    lang: 'hr',
    model: 'hrv',
    letters: 'čćđšž',
    strange: 'qwxy',
    prior: -0.5,
    words: `i u je na se za da su od s o kao ne što to iz a do koji koja koje će bi po nije sam ili ali kako samo već
      ima bio biti može zbog nakon prije između kada gdje gde sve još ja ti on ona mi vi oni smo ste si me te ga
      mu joj nas vas njih ovaj ova ovo taj ta li šta tko ko zašto jer nešto ništa netko neko sada ovdje tamo danas
      dan godina godine vrlo više bez pod nad hvala molim dobro svi svoj moj tvoj bila bilo bili kod pa ako nego
      jedan znam hoću treba neka vlada predsjednik predsednik ministar policija tvrtka preduzeće tržište novac
      cijena cena država zemlja grad grada ulica kuća škola dijete dete djeca deca žena žene muškarac ljudi
      obitelj porodica prijatelj život života smrt svijet svet rat mir zakon sud stranka izbori sjever jug istok
      zapad povijest kultura jezik glazba muzika knjiga igra utakmica ekipa momčad igrač sezona tjedan mjesec
      mesec sat sati noć jutro jučer broj grupa dio deo put mjesto mesto problem pitanje odgovor razlog pravo moć
      snaga rad posao radnici usluge zdravlje bolnica liječnik voda hrana vatra energija auto vlak voz let postaja
      informacije istraživanje sveučilište studenti učitelj izvještaj vijesti vesti novine televizija razvoj
      gospodarstvo privreda banka porez hrvatska hrvatski srbija srpski bosna zagreb beograd nov nova novi star
      velik velika mali loš dug kratak visok jak javni nacionalni međunarodni politički važan različite moguće
      jasno prvi prva posljednji sljedeći vlastiti vidjeti videti naći dati uzeti znati misliti doći ići htjeti
      raditi početak kraj kupiti prodati platiti igrati pomoći živjeti pisati čitati govoriti čuti razumjeti rekao
      tisuća hiljada milijuna kuna eura ljubav lijep sreća bolji majka otac kći sin čovjek svaki`,
    parts: `lj nj ije ć$ ić$ ović$ ti$ ost$ osti$ stvo$ anje$ enje$ anja$ ^pre ^pri ^naj ski$ ska$ ske$ skog$ og$ oga$
      om$ ima$ ama$ ali$ ila$ ili$ ao$ eo$ io$ ova$ ^raz ^iz ^od ^sv ^srp ^hrv dž đ ^kr ^gr nik$ ^zn ju$`,
  },
];
