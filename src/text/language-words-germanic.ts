import type { LanguageProfile } from './language-profile.ts';

/** English, German, Dutch and Afrikaans. */
export const germanic: readonly LanguageProfile[] = [
  {
    lang: 'en',
    model: 'eng',
    letters: '',
    strange: '',
    words: `the of and to in is you that it for on are with as his they at be this have from or had by but not what all
      were we when your can said there an each which she do how their if will up other about out many then them
      these so some her would make like him into time has look two more go see no could my than been who now did
      get come made may over just know take don t s ll ve re didn isn wasn won i he a me us our here why where
      because really very still even should want think people any only also after before too never always going
      got dont lol new day good work first last year years its says through while was being those much most own
      such both off down against between under during since until without again let im gonna cant thanks please
      today government president minister police company companies market money price country city town street
      house home school child children woman women man family friend friends life death world war peace law court
      party election vote state north south east west history culture language music book game team player players
      season league week month months hour night morning yesterday number group part way place problem question
      answer reason right rights power force workers service services health hospital doctor water food fire earth
      energy car road train flight station airport information technology science research study university
      student students teacher report news newspaper television network system development production industry
      economy bank tax budget british american french german old big small bad long short high low strong public
      national international political social economic important different possible clear free open next same
      found given taken known need used using show working began end stop bought sold pay played win lost help
      living died writing read speak heard understand lead keep leave brought called held became making playing
      looking growth security department office former several early late little young white black red green
      according less least three four five six seven eight hundred thousand million love thing things something
      nothing everyone someone birthday happy beautiful january february march april june july august september
      october november december monday tuesday wednesday thursday friday saturday sunday summer winter spring body
      head hand hands eyes face heart blood left believe believed thought felt told asked answered opened closed
      started stopped turned moved sent received added included including provide provided offers offered order
      ordered click page site search photo video comment message phone ministry council agreement committee
      decision measures treaty member members union european meeting conference support training skills quality
      value level result results increase range design building buildings room rooms floor garden river mountain
      island sea beach village area areas region county board director manager chief staff leader leaders goal
      goals final champion race winner title main special certain various private full whole simple hard easy fast
      slow heavy light dark warm cold nice great wonderful excellent ready sure sorry completely especially
      certainly probably actually immediately usually often almost quite rather instead however therefore although
      whether though across around along behind above below near towards among within upon sweet gave give gives
      wrong back longer perhaps maybe boy boys girl girls eat eating drink vegetables task difference content
      means meaning possibility dear drive driving buying reading ship trip travel apartment website user users
      once neither either mouth foot feet leg stone fish meat bread butter cheese sugar salt milk coffee dog dogs
      cat horse tree trees flowers forest snow rain wind clothes shoes dress table chair bed door window gift
      wedding accident damage pain disease treatment exhibition view recipe experience experiences wish hope try
      trying tries works thinks hate glad tired hungry funny lovely safe searching written plays song songs roads
      streets highest previous moreover fact went shows become seems form forms exists came stood lay sat took
      remained lives business create created creating based current recent total human natural physical legal
      medical modern general similar specific local central major minor personal professional hi hey ok okay yes
      yeah nope bro dude guys babe cute cool awesome amazing crazy weird omg idk tbh btw pls plz thx dm follow
      share link bio sell selling sells buy cheap sale check pics pic vid vids videos wanna gotta ain ur u r join
      text chat online`,
    parts: `th ^wh wh ght tion$ ing$ ^th ed$ ness$ ly$ ould ough ^sh ck$ ous$ ful$ ew$ ow$ ee oo ea ay$ ^kn ^wr igh ity$
      ment$ ers$ ies$ th$ sh$ able$ ^un ^over ^out ive$ age$ ure$ ment ance$ ence$ ^con ^com ate$ ted$ ings$ ^new
      ey$ ll$ ss$ ound own$ ^y ^j ^qu ird ster$ ical$ ally$ ould$ ream ead ool ook ch$`,
  },
  {
    lang: 'de',
    model: 'deu',
    letters: 'äöüß',
    strange: 'qxyàéâ',
    words: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
      hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur
      bis mehr durch man dann sein wurde sei prozent hatte kann gegen vom können schon wenn habe seine mark ihre
      unter wir soll ich eines jahr zwei diese dieser wieder keine seiner worden will zwischen immer was sagte
      gibt alle seit muss doch jetzt waren drei jahre heute du mir mich dich dir mein dein kein ja nein hier wo
      warum weil sehr gut ganz bin bist habt euch uns ihr ihm ihn machen gehen viel etwas nichts damit dabei sowie
      unser welche ob mal halt nie weiß wäre würde fur uber beim ins denn deren ohne neue neuen dieses diesem
      diesen regierung präsident minister polizei unternehmen firma markt geld preis preise land länder stadt
      straße haus hause schule kind kinder kindern frau frauen mann männer familie freund freunde leben tod welt
      krieg frieden gesetz gericht partei wahl wahlen staat norden süden osten westen geschichte kultur sprache
      musik buch spiel spiele mannschaft spieler saison liga woche wochen monat monate stunde stunden nacht morgen
      gestern zahl gruppe teil weg platz problem probleme frage fragen antwort grund recht kraft arbeit
      mitarbeiter dienst gesundheit krankenhaus arzt wasser essen feuer erde energie auto wagen zug flug bahnhof
      flughafen informationen technik wissenschaft forschung universität schüler lehrer bericht zeitung fernsehen
      netz entwicklung produktion wirtschaft bank steuer steuern haushalt deutsche deutschen deutschland
      europäischen alte alten große großen kleine kleinen schlecht lange kurz hoch hohe stark öffentlich
      öffentlichen nationalen internationale politik politische politischen soziale wichtig verschiedene möglich
      klar frei offen ersten letzten nächsten gleich anderen eigenen sehen finden geben nehmen wissen denken
      kommen brauchen zeigen arbeiten beginnt ende gekauft verkauft zahlen spielen gewonnen verloren helfen
      sterben schreiben lesen sprechen hören verstehen führen bleiben bringen genannt gemacht gekommen gesehen
      gefunden lassen stehen liegt steht kommt geht macht sagen wollen sollen müssen könnte sollte müsste hätte
      letzte weitere bereits rund etwa stellen teilnehmer mitglieder angebot ergebnis vier fünf sechs sieben acht
      zehn hundert tausend millionen milliarden liebe schön glück weihnachten januar februar märz april mai juni
      juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
      sommer winter frühling herbst körper kopf hand hände augen gesicht herz blut links rechts glauben glaubt
      dachte fühlen erzählt gefragt geöffnet geschlossen begonnen gestoppt gedreht bewegt geschickt erhalten
      enthalten einschließlich bieten bietet angeboten bestellen bestellt klicken seite seiten suche foto bild
      bilder video kommentar nachricht telefon kostenlos ministerium rat vereinbarung ausschuss entscheidung
      maßnahmen vertrag mitglied union europäische sitzung konferenz unterstützung ausbildung fähigkeiten qualität
      wert ebene ergebnisse erhöhung bereich gestaltung gebäude zimmer raum garten fluss berg insel meer strand
      dorf gebiet region vorstand direktor leiter chef personal tor tore finale meister rennen sieger titel haupt
      besondere besonders bestimmte verschiedenen private privat voll ganze ganzen einfach schwer leicht schnell
      langsam dunkel warm kalt nett toll wunderbar fertig sicher leider völlig natürlich wahrscheinlich eigentlich
      sofort oft fast ziemlich stattdessen jedoch deshalb obwohl außerdem zusammen draußen hinter neben während
      wegen trotz erste zweite dritte jeder jede jedes jeweils mensch menschen leute jahren tage tagen hauptstadt
      verein gemeinde kunden mutter vater sohn tochter bruder schwester eltern nutzen nutzung art weise ziel ziele
      beispiel fall fälle rolle lage möchte gehört führt bleibt findet heißt hält süß gab falsch richtig zurück
      länger vielleicht gerne junge jungen mädchen trinken gemüse aufgabe aufgaben unterschied abteilung inhalt
      innerhalb bedeutet bedeutung möglichkeit möglichkeiten lieber fahren fährt kaufen kauft liest schiff reise
      reisen wohnung nutzer benutzer solche danach weder entweder kleiner mund fuß bein stein fisch fleisch brot
      butter käse zucker salz milch kaffee hund hunde katze pferd baum bäume blumen wald schnee regen wind
      kleidung schuhe kleid tisch stuhl bett tür fenster geschenk feier hochzeit unfall schaden schmerz schmerzen
      krankheit behandlung ausstellung aussicht rezept erfahrung erfahrungen bekannt bekannte kennt wunsch hoffe
      hoffnung versuchen versucht klappt funktioniert denkt liebt hasse froh müde hunger lustig schöne schönen
      alter sucht geschrieben gesagt spielt lied lieder wege straßen einander wann beide beiden mindestens
      höchstens vorherigen tatsächlich erhielt ging konnten zeigt scheint existiert begann kam kamen stand lag saß
      nahm blieb schaffen geschaffen basiert aktuell aktuelle insgesamt menschliche natürliche rechtliche
      medizinische moderne allgemeine ähnlich lokale zentrale größer größte persönliche hallo hey nee krass echt
      digga verkaufe kaufe günstig billig folgt schick schreib danke tschüss freue lust jemand irgendwie eben
      bisschen`,
    parts: `sch ^sch ung$ ungen$ keit$ heit$ lich$ lichen$ isch$ ischen$ ^ge ^be ^ver ^zu ^auf ^aus ^ein ch ei ie tz pf
      ck cht$ cht chen$ ern$ eln$ en$ er$ ^vor ^unter ^über ss ^zw ^st ^sp igen$ iger$ ige$ schaft$ tag$ recht
      stell zeit arbeit ^ent ^un ^an land$ markt haus ^ab ^nach eue äu ieren$ iert$ ierung tion$ ften$ itz atz
      ^deutsch ^gross sten$ nen$ bau burg$ gen$ nisse$ nis$ ^wir spiel kirch`,
  },
  {
    lang: 'nl',
    model: 'nld',
    letters: 'ëïéè',
    strange: 'qxyäöüêóáçà',
    words: `de het een en van in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit door over ze
      zich naar je hij was hebben of wel al heeft wordt tot we kan zo worden meer geen ik mijn wat deze dit jaar
      hun veel twee onder werd na waar hoe goed mensen alleen toch moet tegen zou andere nu alle zal haar zeer
      heel tussen toen weer had kunnen omdat daar eens niets jij jullie wij ons onze hier waarom want mij jou uw
      dus iets iemand altijd nooit gaan doen gewoon echt leuk vandaag morgen ben bent mag moeten willen zouden
      waren zonder zelf eerste nieuwe tijdens volgens binnen sinds regering president minister politie bedrijf
      bedrijven markt geld prijs prijzen land landen stad straat huis huizen school kind kinderen vrouw vrouwen
      man mannen familie vriend vrienden leven dood wereld oorlog vrede wet rechter rechtbank partij partijen
      verkiezingen staat noorden zuiden oosten westen geschiedenis cultuur taal muziek boek spel wedstrijd ploeg
      team spelers seizoen competitie week weken maand maanden uur nacht ochtend gisteren aantal groep deel weg
      plaats probleem problemen vraag vragen antwoord reden recht rechten macht kracht werk werknemers dienst
      gezondheid ziekenhuis arts dokter water eten vuur aarde energie auto trein vlucht station luchthaven
      informatie techniek wetenschap onderzoek studie universiteit studenten leraar leerlingen verslag nieuws
      krant televisie netwerk ontwikkeling productie economie bank belasting begroting nederland nederlandse
      belgië belgische vlaamse europese oude grote kleine slecht lange kort hoog hoge sterk openbare nationale
      internationale politiek politieke sociale belangrijk belangrijke verschillende mogelijk duidelijk vrij vrije
      laatste volgende zelfde eigen zien vinden geven nemen weten denken komen nodig gebruikt gebruik tonen werken
      begin einde gekocht verkocht betalen spelen gewonnen verloren helpen sterven schrijven lezen spreken horen
      begrijpen leiden blijven brengen genoemd gemaakt gekomen gezien gevonden laten staan ligt komt gaat maakt
      zeggen zegt vindt krijgt kreeg krijgen houden stellen voorzitter burgemeester gemeente leden aanbod
      resultaat vier vijf zes zeven acht negen tien honderd duizend miljoen miljard liefde mooi mooie gelukkig
      verjaardag beter best beste moeder vader dochter zoon januari februari maart april mei juni juli augustus
      september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag zomer winter
      lente herfst lichaam hoofd hand handen ogen gezicht hart bloed links rechts geloven gelooft dacht voelen
      verteld gevraagd geopend gesloten begonnen gestopt bewogen gestuurd ontvangen toegevoegd inclusief bieden
      biedt aangeboden bestellen besteld klik klikken pagina zoeken foto beeld filmpje bericht telefoon gratis
      ministerie raad overeenkomst commissie beslissing besluit maatregelen verdrag lid unie vergadering steun
      opleiding vaardigheden kwaliteit waarde niveau resultaten verhoging bereik ontwerp gebouw gebouwen kamer
      tuin rivier berg eiland zee strand dorp gebied gebieden regio bestuur directeur leider leiders chef
      personeel doel doelpunt finale kampioen winnaar titel belangrijkste bijzonder bepaalde verschillend private
      volledig hele gehele eenvoudig moeilijk makkelijk snel langzaam zwaar licht donker warm koud aardig geweldig
      prachtig klaar zeker helaas natuurlijk waarschijnlijk eigenlijk meteen vaak bijna tamelijk echter daarom
      hoewel bovendien samen buiten achter naast wegens ondanks eerst tweede derde iedereen elke ieder mens jaren
      dagen dag uren hoofdstad vereniging klanten contract broer zus ouders gebruiken soort wijze doelen voorbeeld
      geval rol situatie moest mocht heet houdt blijft stelt leidt woning woningen gezin taken kosten leeftijd
      schrijver speler wereldwijd inwoners bewoners verkeer plaatsen zaken zaak stuk middel middelen groei grond
      keer vorig vorige avond lief geeft gaf fout goede goeie terug lang langer misschien graag jongen jongens
      meisje meisjes drinken groenten taak verschil verschillen afdeling inhoud totdat betekent betekenis
      mogelijkheid mogelijkheden lieve rijden rijdt kopen koopt leest schip schepen reizen reis appartement
      website gebruiker gebruikers zoals zodat daarna vervolgens noch ofwel klein mond voet been steen vis vlees
      brood boter kaas suiker zout melk koffie hond honden kat paard boom bomen bloemen bos sneeuw regen wind
      kleren schoenen jurk tafel stoel bed deur raam cadeau feest bruiloft ongeluk ongeval schade pijn ziekte
      behandeling tentoonstelling uitzicht recept ervaring ervaringen bekend bekende kent wens hoop hopen proberen
      probeert lukt werkt denkt haat blij moe honger grappig gezellig mooiste veilig zoekt geschreven gezegd
      speelt lied liedje liedjes wegen straten elkaar welke wanneer beide minst hoogst volgend feitelijk allemaal
      gekregen gegaan gekund schrijft geldt toont geworden blijkt lijkt vormt vormen bestaat begon kwam kwamen
      ging gingen stond stonden lag zat zaten deed deden gaven nam namen bleef bleven bedrijfsleven hoi hallo doei
      oke gaaf vet joh verkoop koop goedkoop volg stuur haha lekker succes gefeliciteerd`,
    parts: `ij ^ge aa ee oo uu sch ^ver ^be oe ^het lijk$ lijke$ heid$ heden$ ing$ ingen$ tje$ tjes$ ui eu ^zo ^ze ^wi
      isch$ ische$ ^on aar$ eer$ oor$ elijk ^uit ^aan ^voor ^op ouw aal$ aan$ ^vr ^sch ^zw cht oek tie$ ties$
      ^over ^onder ^bij ^door ieuw ijk ijn ijs ^ij ^ne iek$ ^na rijk rijke$ aat$ aat oud$ elen$ eren$ erd$ gd$
      stel kk pp ^vl ^wij teit$ iteit$ schap$ ^zijn werk dag$ ^best eigen nieuw veld$ dijk`,
  },
  {
    lang: 'af',
    model: 'afr',
    letters: 'ëêôûïé',
    strange: 'cqxzáóúè',
    prior: -1,
    words: `die en van in is het nie dat om te vir met op wat hy sy as aan ek was ook by ons sal kan of na daar hulle
      maar word deur uit moet jy nog my so jou hom haar dit een toe meer ander se dan nou baie hoe oor kom gaan
      wees waar wil hierdie daardie wie geen niks almal julle gee sê sien weet mense omdat tot regering president
      polisie maatskappy geld prys land stad straat huis skool kind kinders vrou vroue man mans gesin vriend lewe
      dood wêreld oorlog vrede wet hof party verkiesing staat noord suid oos wes geskiedenis kultuur taal musiek
      boek spel wedstryd span spelers seisoen week weke maand ure nag oggend gister groep deel plek probleem vraag
      antwoord rede reg krag werk werkers diens gesondheid hospitaal dokter water kos vuur aarde motor trein
      inligting navorsing universiteit studente onderwyser verslag nuus koerant ontwikkeling ekonomie belasting
      begroting afrika afrikaans afrikaanse ou groot klein sleg lank kort hoog sterk openbare nasionale
      internasionale politieke belangrik verskillende moontlik duidelik vry eerste laaste volgende eie vind gegee
      neem dink nodig gebruik begin einde koop verkoop betaal speel gewen verloor help skryf lees praat hoor
      verstaan bly bring gemaak gesien gekom miljoen liefde mooi gelukkig beter beste vader moeder dogter seun
      asseblief dankie lekker goed vandag môre`,
    parts: `^ge sk ^sk lik$ like$ heid$ ing$ ings$ asie$ ies$ yk aai eer$ ^ver ^be uu aa ee oo oe ou ui eu ^gr ^wy ^ui
      ^hê sie$ ^vr y$ skap$`,
  },
];
