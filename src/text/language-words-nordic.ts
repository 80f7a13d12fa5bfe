import type { LanguageProfile } from './language-profile.ts';

/** The Scandinavian languages. */
export const nordic: readonly LanguageProfile[] = [
  {
    lang: 'da',
    model: 'dan',
    letters: 'æøå',
    strange: 'cqwxzéäöü',
    words: `og i at det er en til på de som med for den af ikke der et han har var jeg men sig vi om så kan hun vil fra
      skal eller efter ud blev ved være over man nu også når op hvor kun meget havde her have mig dig ham hende os
      dem noget bliver ville hvad hvis mange alle må da kunne skulle været min din sin deres vores alt ind ned end
      mere andre nogle år to før ja nej hvorfor fordi altid aldrig hvem godt går gør ser siger sagde blive blevet
      under mod mellem selv lige jo bare lidt tror nye store første flere siden gennem samt ifølge både imod tak
      fik gik regering regeringen præsident minister politi politiet virksomhed virksomheder selskab markedet
      penge prisen priser landet lande byen gaden huset hjem skole skolen barn børn børnene kvinde kvinder mand
      mænd familie familien venner livet død døden verden krig krigen fred loven retten parti partiet valg valget
      staten stat nord syd øst vest historie kultur sprog musik bog bøger spil kamp kampen hold holdet spillere
      spiller sæson ugen uger måned måneder timer nat morgen antal gruppe gruppen del vej plads problem problemer
      spørgsmål svar grund ret rettigheder magt kraft arbejde arbejder medarbejdere tjeneste sundhed sygehus
      hospitalet læge læger vand mad ild jorden energi bil biler toget fly station lufthavn oplysninger teknologi
      videnskab forskning undersøgelse universitet studerende elever lærer rapport nyheder avis fjernsyn netværk
      udvikling produktion økonomi økonomiske bank skat skatten budget danmark danske dansk danskerne europæiske
      gamle stor små dårlig lang kort høj høje stærk offentlige nationale internationale politik politiske
      politisk sociale vigtig vigtige forskellige mulig muligt klart fri åben sidste næste samme egen egne finde
      give tage vide tænke komme brug bruge vise begynder begyndte slut købt solgt betale spille vandt vundet
      tabte hjælpe hjælp dø skrive læse tale høre forstå lede bragt kaldt lavet lave kommet set fundet lade står
      ligger kommer formand borgmester kommunen kommuner medlemmer tilbud resultat fire fem seks syv otte ni ti
      hundrede tusind millioner milliarder kroner kærlighed smuk dejlig lykke fødselsdag bedre bedste mor far
      datter søn stadig derfor dog omkring cirka flest færre januar februar marts april maj juni juli august
      september oktober november december mandag tirsdag onsdag torsdag fredag lørdag søndag sommer vinter forår
      efterår krop hoved hånd hænder øjne ansigt hjerte blod venstre højre troede tænkte føle føler fortalt
      fortæller spurgt spurgte åbnet lukket startet stoppet vendt flyttet sendt modtaget tilføjet inklusive
      tilbyder tilbudt bestille bestilt klik side søge søg billede billeder besked telefon gratis ministeriet
      rådet aftale aftalen udvalg udvalget beslutning foranstaltninger traktat medlem union mødet møde støtte
      uddannelse uddannelser færdigheder kvalitet værdi niveau resultater stigning område områder bygning
      bygninger værelse værelser stue flod bjerg ø hav strand landsby region bestyrelse bestyrelsen direktør leder
      ledere chef personale mål finale mester løb vinder titel særlig særligt visse forskellig private privat fuld
      hele enkel svært let hurtig hurtigt langsom tung lys mørk varm kold rar fantastisk vidunderlig færdig sikker
      desværre naturligvis selvfølgelig sandsynligvis egentlig straks ofte næsten ganske imidlertid selvom desuden
      sammen udenfor bag trods anden tredje hver hvert menneske mennesker årene dage dagen dag timen hovedstad
      forening foreningen kunder kunde kontrakt søster bror forældre bruger type måde eksempel tilfælde rolle
      situation måtte hedder holder holdt følger fører boliger bolig familier omkostninger alder forfatter
      indbyggere beboere trafik steder sag sager stykke midler vækst gang gange aften samarbejde undervisning
      virkelig nogen ingen intet sød gav giver forkert rigtig rigtigt tilbage længe længere længst måske gerne
      dreng drenge pige piger spise spiser drikke grøntsager opgave opgaver forskel afdeling afdelingen indhold
      indtil indenfor betyder betydning mulighed muligheder kære køre kører købe køber læser skib rejse rejser
      lejlighed hjemmeside brugere sådan således derefter dengang hverken enten lille stort nyt mund fod ben sten
      fisk kød brød smør ost sukker salt mælk kaffe hund hunde kat hest træ blomster skov sne regn vind tøj sko
      kjole bord stol seng dør vindue gave fest bryllup uheld ulykke skade smerte sygdom behandling behandlinger
      behandles udstilling udsigt udvalgte afslutning opskrift oplevelse oplevelser erfaring erfaringer kendt
      kendte kender ønsker ønske håber håb forsøg forsøge forsøger lykkes virker virke synes tænker elsker hader
      glad glade ked træt sulten sjov sjovt dejlige hyggelig smukke gammelt sikre sikkert søger skrevet sendte
      sagt sang sange veje gade gader hinanden hvilken hvilke hvornår hvordan begge flertal mindst højst forrige
      faktisk helt hej hejsa tillykke venligst`,
    parts: `øj ej ejd ^af ^hv hed$ heden$ hederne$ else$ elsen$ elser$ ede$ ende$ tion$ tioner$ tionen$ tionel ige$ æ ø
      å ^sk ^ud ^op ^ind gt$ bt ^be ^for ^mod ^til lige$ skab$ skaber$ ud ^un ninger$ ning$ ningen$ erne$ ene$ ede
      ager$ dag$ ebr ebo ek ^vej vej hj ^hj æg æl ær ød øg øre åd åb ^gæ ^gø ^kø ^kæ bejd ^ej nd ld mm lse tid$
      tiden$ agt igt$ ^sagt ^udv ^uden yg oge iske$ ^køb ^bør ^pol ^sp ^st ^kr ^rejs lov$ lys$ tager$ lig$ erer$
      eret$ dt$`,
  },
  {
    lang: 'nb',
    model: 'nob',
    letters: 'æøå',
    strange: 'cqwxzéòôäöü',
    words: `og i det er på som en til å av for at har med de ikke den han om var et jeg men seg vi så kan hun vil fra
      skal eller etter ut ble ved være over man nå også når opp hvor bare mye hadde her ha meg deg ham henne oss
      dem noe blir ville hva hvis mange alle må da kunne skulle vært min din sin deres vår alt inn ned enn mer
      andre noen år to før ja nei hvorfor fordi alltid aldri hvem bra går gjør ser sier sa bli blitt under mot
      mellom selv jo litt tror vet nye store første flere siden gjennom samt ifølge både takk fikk gikk kommer
      sammen igjen uten mens hos regjering regjeringen president statsråd politi politiet bedrift bedrifter
      selskap selskapet markedet penger prisen priser landet land byen gata huset hjem skole skolen barn barna
      kvinne kvinner mann menn familie familien venner livet død døden verden krig krigen fred loven retten parti
      partiet valg valget staten stat nord sør øst vest historie kultur språk musikk bok bøker spill kamp kampen
      lag laget spillere spiller sesong sesongen uka uken uker måned måneder timer natt morgen antall gruppe
      gruppen del vei plass problem problemer spørsmål svar grunn rett rettigheter makt kraft arbeid arbeidet
      arbeider ansatte tjeneste helse sykehus sykehuset lege leger vann mat ild jorda jorden energi bil biler
      toget fly stasjon flyplass opplysninger teknologi vitenskap forskning undersøkelse universitetet studenter
      elever lærer rapport nyheter avis avisa fjernsyn nettverk utvikling produksjon økonomi økonomiske bank skatt
      skatten budsjett norge norske norsk nordmenn europeiske gamle stor små dårlig lang kort høy høye sterk
      offentlige nasjonale internasjonale politikk politiske politisk sosiale viktig viktige forskjellige mulig
      klart fri åpen siste neste samme egen egne finne gi ta vite tenke komme bruk bruke vise arbeide begynner
      begynte slutt kjøpt solgt betale spille vant vunnet tapte hjelpe hjelp dø skrive lese snakke høre forstå
      lede brakt kalt lage kommet sett funnet la står ligger leder ordfører kommunen kommuner medlemmer tilbud
      resultat fire fem seks sju åtte ni ti hundre tusen millioner milliarder kroner kjærlighet vakker deilig
      lykke bursdag bedre beste mor far datter sønn fortsatt derfor rundt omtrent flest færre fylke januar februar
      mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag fredag
      lørdag søndag sommer vinter høst kropp hode hånd hender øyne øynene ansikt hjerte blod venstre høyre trodde
      tenkte føle føler fortalt forteller spurt spurte åpnet lukket startet stoppet snudd flyttet sendt mottatt
      lagt inkludert tilbyr tilbudt bestille bestilt klikk side søke søk bilde bilder melding telefon gratis
      departementet rådet avtale avtalen utvalg utvalget beslutning vedtak tiltak traktat medlem union møtet møte
      støtte utdanning utdanninger ferdigheter kvalitet verdi nivå resultater økning område områder bygning
      bygninger rom rommet stue hage elv fjell øy hav strand landsby region styret direktør ledere sjef personale
      mål finale mester løp vinner tittel hoved særlig spesielt visse forskjellig private privat full hele enkel
      vanskelig lett rask raskt langsom tung lys mørk varm kald hyggelig fantastisk vidunderlig ferdig sikker
      dessverre naturligvis selvfølgelig sannsynligvis egentlig straks ofte nesten ganske imidlertid dessuten
      utenfor bak tross annen tredje hver hvert menneske mennesker årene dager dagen dag timen hovedstad forening
      foreningen kunder kunde kontrakt søster bror foreldre bruker type måte eksempel tilfelle rolle situasjon
      måtte heter holder holdt følger fører boliger bolig familier kostnader alder forfatter innbyggere beboere
      trafikk steder sak saker stykke midler vekst gang ganger kveld samarbeid undervisning virkelig ingen
      ingenting søt ga gir feil riktig tilbake lenge lengre lengst kanskje gjerne gutt gutter jente jenter spise
      spiser drikke grønnsaker oppgave oppgaver forskjell avdeling avdelingen innhold inntil innenfor betyr
      betydning mulighet muligheter kjære kjøre kjører kjøpe kjøper leser skip reise reiser leilighet nettside
      nettsiden brukere slik dermed deretter dengang verken enten liten stort nytt munn fot bein stein fisk kjøtt
      brød smør ost sukker salt melk kaffe hund hunder katt hest tre trær blomster skog snø regn vind klær sko
      kjole bord stol seng dør vindu gave fest bryllup uhell ulykke skade smerte sykdom behandling behandlinger
      behandles utstilling utsikt utvalgte avslutning oppskrift opplevelse opplevelser erfaring erfaringer kjent
      kjente kjenner ønsker ønske håper håp forsøk forsøke forsøker lykkes virker virke synes tenker elsker hater
      glad glade lei trøtt sulten gøy morsomt deilige koselig vakre gammelt sikre sikkert søker skrevet sendte
      sagt sang sanger veier gate gater våre hverandre hvilken hvilke hvordan begge flertall minst høyst forrige
      faktisk helt eget ønsket fått gått kunnet hei heisann gratulerer vennligst`,
    parts: `øy ei eid ^av ^hv het$ heten$ hetene$ else$ elsen$ elser$ sjon$ sjoner$ sjonen$ sjonal ^sjø asjon ikk akk
      ekk okk ukk øk ekt ^gj ^kj ^skj æ ø å ^sk ^ut ^opp ^inn ^be ^for ^mot ^til lige$ skap$ skaper$ inger$ ing$
      ingen$ ene$ ede aker$ dag$ ^vei vei øre åt åp ^gå ^gi ^kjø beid ^ei nn ll mm lse tid$ tiden$ akt ^sagt ^utv
      ^uten oke iske$ pol ^sp ^st ^kr ^rei lov$ lys$ tar$ lig$ erer$ ert$ erte$ ket$ ket ake$ ute yte øte ete ate
      ike ipe ape ope tt$ kk$ pp$ nn$ ll$ ^bru ^øk ^sj mest$ vern bygg legg ligg gg`,
  },
  {
    lang: 'nn',
    model: 'nno',
    letters: 'æøåòôé',
    strange: 'cqwxzäö',
    prior: -2,
    words: `og i det er på som ein til å av for at har med dei ikkje den han om var eit eg men seg vi så kan ho vil frå
      skal eller etter ut vart ved vere over no òg når opp kvar berre mykje hadde her ha meg deg honom henne oss
      noko blir ville kva dersom mange alle må då kunne skulle vore min din sin deira vår alt inn enn meir andre
      nokre kvifor fordi alltid aldri kven gjer seier sa bli blitt mellom sjølv litt trur veit nye korleis desse
      dykk regjeringa statsråd politiet bedrift selskapet marknaden pengar prisen landet byen gata huset heim
      skulen skule barn barna kvinne kvinner mann menn familie livet døden verda krigen fred lova retten partiet
      valet staten nord sør aust vest historie kultur språk musikk bok bøker kampen laget spelarar sesongen veka
      veker månad timar natt morgon går gruppe del veg plass problem spørsmål svar grunn rett makt kraft arbeid
      arbeidet tenester helse sjukehus lege vatn mat eld jorda energi bil tog fly stasjon opplysningar forsking
      universitetet studentar elevar lærar rapport nyhende avis utvikling produksjon økonomi bank skatt budsjett
      noreg norsk norske nordmenn gamle stor små dårleg lang høg sterk offentlege nasjonale politiske viktig ulike
      mogleg klart fri første siste neste eigen finne gje ta vite tenkje kome bruke vise arbeide byrja slutt kjøpt
      betale spele vann hjelpe skrive lese snakke høyre forstå laga sett funne står ligg kjem leiar ordførar
      kommunen kommunar medlemer resultat seks sju åtte ni ti hundre tusen millionar kroner kjærleik vakker lukke
      fylket`,
    parts: `^kv leik leg$ lege$ ane$ ein$ eit$ ikkje ^ikkj skap$ heit$ asjon sjon$ øy ei au ^gj ^kj ^skj ar$ ar a$ ast$
      inga$ ingar$ ande$`,
  },
  {
    lang: 'sv',
    model: 'swe',
    letters: 'åäöé',
    strange: 'qwzüèà',
    words: `och i att det som en på är av för med den till inte har de ett om han var jag men sig vi så kan hon ska från
      eller efter ut blev vid vara över man nu också när upp där bara mycket hade här ha mig dig honom henne oss
      dem något blir skulle vad många alla må då kunde varit min din sin deras vår allt in ner än mer andra några
      år två före ja nej varför eftersom alltid aldrig vem bra går gör ser säger sade bli blivit under mot mellan
      själv lite tror vet nya stora första flera sedan genom samt enligt både tack fick gick kommer detta denna
      dessa utan ju väl mina dina sitt sina hans hennes varje inom hos kanske regering regeringen president
      minister polis polisen företag företaget bolag marknaden pengar priset priser landet länder staden gatan
      huset hem skola skolan barn barnen kvinna kvinnor män familj familjen vänner livet död döden världen krig
      kriget fred lagen domstol parti partiet val valet staten stat norr söder öster väster historia kultur språk
      musik bok böcker spel match matchen lag laget spelare säsongen veckan veckor månad månader timmar natt
      morgon igår antal grupp gruppen del väg plats problem problemen fråga frågor svar grund rätt rättigheter
      makt kraft arbete arbetet arbetar anställda tjänst hälsa sjukhus sjukhuset läkare vatten mat eld jorden
      energi bil bilar tåget flyg station flygplats uppgifter teknik vetenskap forskning undersökning universitet
      studenter elever lärare rapport nyheter tidning teve nätverk utveckling produktion ekonomi ekonomiska bank
      skatt skatten budget sverige svenska svensk svenskar europeiska gamla stor små dålig lång kort hög höga
      stark offentliga nationella internationella politik politiska politisk sociala viktig viktiga olika möjligt
      klart fri öppen sista nästa samma egen egna finna ge ta veta tänka komma användning använda visa arbeta
      börjar började slut köpt sålt betala spela vann vunnit förlorade hjälpa hjälp dö skriva läsa tala höra
      förstå leda kallas gjort göra kommit sett funnit låta står ligger ordförande kommunen kommuner medlemmar
      erbjudande resultat fyra fem sex sju åtta nio tio hundra tusen miljoner miljarder kronor kärlek vacker
      underbar lycka födelsedag bättre bästa mor far dotter son fortfarande därför dock omkring ungefär flest
      färre verksamhet verksamheten nytt januari februari mars april maj juni juli augusti september oktober
      november december måndag tisdag onsdag torsdag fredag lördag söndag sommar vinter höst kropp huvud hand
      händer ögon ansikte hjärta blod vänster höger trodde tänkte känna känner berättade berättar frågade öppnade
      stängd startade stannade vände flyttade skickade läggs inklusive erbjuder beställa beställt klicka sidan
      sida söka sök bild bilder meddelande telefon gratis departementet rådet avtal avtalet utskottet beslut
      beslutet åtgärder fördrag medlem union mötet möte stöd utbildning utbildningar färdigheter kvalitet värde
      nivå ökning område områden byggnad byggnader rum rummet kök trädgård älv berg ö hav strand by region
      styrelsen direktör ledare chef personal mål final mästare lopp vinnare titel särskild särskilt vissa privat
      full hela enkel svårt svår lätt snabb snabbt långsam tung ljus mörk varm kall trevlig fantastisk underbart
      klar säker tyvärr naturligtvis självklart troligen egentligen genast ofta nästan ganska emellertid även
      dessutom tillsammans utanför bakom bredvid trots tredje människa människor åren dagar dagen dag timmen
      huvudstad förening föreningen kunder kund syster bror föräldrar använder typ sätt exempel fall roll
      situation måste heter håller höll följer följande leder bostäder bostad familjer kostnader ålder författare
      invånare boende trafik platser sak saker bit medel tillväxt gång gånger kväll samarbete undervisning
      verkligen någon ingen inget grundades tog finns söt gav ger fel riktig riktigt tillbaka länge längre längst
      gärna pojke pojkar flicka flickor äta äter dricka grönsaker uppgift skillnad avdelning avdelningen innehåll
      innehåller tills betyder betydelse möjlighet möjligheter kära köra kör köpa köper läser fartyg resa resor
      lägenhet hemsida hemsidan användare sådan därefter varken antingen liten litet stort mun fot ben sten fisk
      kött bröd smör ost socker salt mjölk kaffe hund hundar katt häst träd blommor skog snö regn vind kläder skor
      klänning bord stol säng dörr fönster present fest bröllop olycka skada smärta sjukdom behandling utställning
      utsikt utvalda avslutning recept upplevelse upplevelser erfarenhet erfarenheter känd kända önskar hoppas
      försök försöka försöker lyckas verkar fungerar tycker tänker älskar hatar glad glada ledsen trött hungrig
      rolig roligt härlig mysig vackra gammalt säkra säkert söker skrivit skickat sagt spelar sång sånger vägar
      gator våra varandra vilken vilka hur båda minst högst förra faktiskt helt eget fått gått kunnat skriver
      gäller visar hej tjena hejdå grattis snälla`,
    parts: `ä ö å ck ^sk ^hä ^vä ^fö ^för ör är ^ut ^upp ^in ^be ^sj ^tj ^gj ^skj het$ heten$ heter$ else$ elsen$ tion$
      tioner$ tionen$ ning$ ningar$ ningen$ arna$ orna$ erna$ ade$ ande$ ar$ or$ skap$ lig$ liga$ ligt$ ^af ^av
      dag$ iska$ isk$ iskt$ ^över ^under ^mot ^till ^ny ^st ^sp ^kr it$ ats$ as$ erad$ erade$ era$ erar$ are$
      aren$ arens$ xt ^vi ll nn mm tt kt$ ^kv ^fr ans$ ^sam ens$ ets$ ^ä ^ö ^å igt$ ext jö hjä själ äll ängd ing$`,
  },
];
