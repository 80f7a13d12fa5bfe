import type { LanguageProfile } from './language-profile.ts';

/** Lithuanian, Latvian and the Finno-Ugric languages. */
export const baltic: readonly LanguageProfile[] = [
  {
    lang: 'lt',
    model: 'lit',
    letters: 'ąčęėįšųūž',
    strange: 'qwx',
    prior: -0.5,
    words: `ir į kad iš su yra o tai bet ne kaip jis buvo apie už po ar tik nuo jo jų dar per prie bei savo taip labai
      jau gali iki jei kai kas aš tu mes jūs ji jie man mano tavo mūsų šis ši tas ta ką kur kodėl nes dabar čia
      ten šiandien metų daugiau be ačiū prašau viskas visi būti nėra tą vyriausybė prezidentas ministras policija
      įmonė rinka pinigai kaina šalis valstybė miestas gatvė namas mokykla vaikas vaikai vaikų moteris vyras
      žmonės žmogus šeima draugas gyvenimas mirtis pasaulis karas taika įstatymas teismas partija rinkimai šiaurė
      pietūs rytai vakarai istorija kultūra kalba muzika knyga žaidimas rungtynės komanda žaidėjas sezonas savaitė
      mėnuo valanda naktis rytas vakar skaičius grupė dalis kelias vieta problema klausimas atsakymas teisė
      valdžia jėga darbas darbuotojai paslaugos sveikata ligoninė gydytojas vanduo maistas ugnis žemė energija
      automobilis traukinys informacija tyrimas universitetas studentai mokytojas naujienos laikraštis televizija
      plėtra ekonomika bankas mokestis lietuva lietuvos lietuvių vilnius naujas nauja senas didelis mažas blogas
      ilgas trumpas aukštas stiprus tarptautinis politinis svarbus galima aišku laisvas pirmas paskutinis kitas
      matyti rasti duoti imti žinoti galvoti ateiti eiti noriu reikia dirbti pradžia pabaiga pirkti parduoti
      mokėti padėti gyventi rašyti skaityti kalbėti girdėti sakė daryti tūkstančiai milijonai litų eurų meilė
      gražus laimė geras geriau motina tėvas duktė sūnus`,
    parts: `as$ is$ us$ ės$ os$ ai$ ų$ ą$ ę$ į$ ė ūs ius$ iai$ inis$ imas$ ymas$ umas$ ti$ ant$ ama$ iau$ iam$ ^ne ^pa
      ^pri ^per ^lie ^iš uo ie ^už`,
  },
  {
    lang: 'lv',
    model: 'lvs',
    letters: 'āčēģīķļņšūžōŗ',
    strange: 'qwxy',
    prior: -0.5,
    words: `un ir ka no uz ar par bet ne kā tas to es tu viņš viņa mēs jūs viņi kas man tev mums ja jau vai vēl pie tik
      lai tad arī pēc līdz nav bija būs ļoti tikai kad kur kāpēc jo tagad šeit tur šodien gadu vairāk bez paldies
      lūdzu viss visi savu mana tava šis šī tā tie tās ko pa gan vairs šo nu jā nē kaut nekas valdība prezidents
      ministrs policija uzņēmums tirgus nauda cena valsts pilsēta iela māja skola bērns bērni bērnu sieviete
      vīrietis cilvēki cilvēks ģimene draugs dzīve nāve pasaule karš miers likums tiesa partija vēlēšanas ziemeļi
      dienvidi austrumi rietumi vēsture kultūra valoda mūzika grāmata spēle komanda sezona nedēļa mēnesis stunda
      nakts rīts vakar skaits grupa daļa ceļš vieta problēma jautājums atbilde tiesības vara spēks darbs darba
      pakalpojumi veselība slimnīca ārsts ūdens ēdiens uguns zeme enerģija auto vilciens informācija pētījums
      universitāte studenti skolotājs ziņas avīze televīzija attīstība ekonomika banka nodoklis latvija latvijas
      latviešu rīga rīgas jauns jauna vecs liels mazs slikts garš īss augsts stiprs starptautisks politisks
      svarīgs iespējams skaidrs brīvs pirmais pēdējais nākamais redzēt atrast dot ņemt zināt domāt nākt iet gribu
      vajag strādāt sākums beigas pirkt pārdot maksāt palīdzēt dzīvot rakstīt lasīt runāt dzirdēt teica darīt
      tūkstoši miljoni eiro mīlestība skaists laime labs labāk māte tēvs meita dēls garšīgi ēst`,
    parts: `ā ē ī ū as$ is$ us$ ām$ iem$ ās$ ēs$ ība$ ības$ šana$ šanas$ ^aiz ^ie ^pie ^no ^sa ie ņ ļ ķ ģ āja$ ījs$ ot$
      ēt$ āt$ īt$ ums$ umu$ šu$ ju$`,
  },
  {
    lang: 'et',
    model: 'ekk',
    letters: 'äõöüšž',
    strange: 'cqwxyz',
    prior: -0.5,
    words: `ja on ei et see ta ma oli kui ka aga sa mis oma ning või nii siis me te nad seda kes välja veel üle kuid
      nagu selle mida ole olen oled mu su tema meie teie kas siin seal miks sest praegu täna palju ilma enne
      pärast kõik midagi keegi väga hea aitäh palun juba ainult olla saab peab pole vaid mind sind teda meid neid
      valitsus president minister politsei ettevõte firma turg raha hind maa riik riigi linn linna tänav maja kool
      laps lapsed laste naine naised mees mehed inimene inimesed perekond sõber elu surm maailm sõda rahu seadus
      kohus erakond valimised põhi lõuna ida lääs ajalugu kultuur keel muusika raamat mäng meeskond mängija hooaeg
      nädal kuu tund öö hommik eile arv rühm osa tee koht probleem küsimus vastus põhjus õigus võim jõud töö
      töötajad teenus tervis haigla arst vesi toit tuli energia auto rong lend jaam teave uuring ülikool õpilased
      õpetaja aruanne uudised leht televisioon areng tootmine majandus pank maks eelarve eesti tallinn tartu uus
      vana suur väike halb pikk lühike kõrge tugev avalik rahvusvaheline poliitiline oluline erinev võimalik selge
      vaba esimene viimane järgmine näha leida anda võtta teha teada mõelda tulla minna tahtma vaja kasutada algus
      lõpp osta müüa maksta mängida aidata elada kirjutada lugeda rääkida kuulda öelda ütles tuhat miljonit eurot
      krooni armastus ilus õnn parem ema isa tütar poeg`,
    parts: `õ ä ü ö sid$ de$ te$ ga$ st$ ks$ le$ lt$ ud$ nud$ tud$ mine$ mise$ likult$ lik$ aa ee ii oo uu öö ää üü õõ
      ma$ da$ ta$ ^kõ ^sõ ^võ ^põ ei oe`,
  },
  {
    lang: 'fi',
    model: 'fin',
    letters: 'äö',
    strange: 'bcfqwxzåšž',
    words: `ja on ei että se hän oli en ole kun mutta myös ovat niin kuin mitä minä sinä me te he tämä sen jos vain nyt
      jo ne joka olen olet olla ollut tai vielä sitten voi mikä kuka missä miksi koska siis mun sun hyvä paljon
      ilman ennen jälkeen kaikki jotain joku täällä siellä tänään kiitos vuoden vuotta mukaan kanssa sekä eli eikä
      minun sinun hänen meidän teidän heidän minulla sinulla hänellä tätä sitä niitä tuo nuo nämä aina koskaan
      ihan aika todella kyllä joo emme olemme olisi pitää tulee jotka josta jossa noin enää yli alle hallitus
      hallituksen presidentti ministeri poliisi poliisin yritys yritykset yhtiö markkinat raha hinta maa maan
      kaupunki kaupungin katu talo koti koulu lapsi lapset lasten nainen naiset mies miehet perhe ystävä elämä
      kuolema maailma maailman sota rauha laki oikeus puolue vaalit valtio pohjoinen etelä itä länsi historia
      kulttuuri kieli musiikki kirja peli joukkue pelaaja kausi liiga viikko kuukausi tunti yö aamu eilen määrä
      ryhmä osa tie paikka ongelma kysymys vastaus syy oikeudet valta voima työ työntekijät palvelu terveys
      sairaala lääkäri vesi ruoka tuli maapallo energia auto juna lento asema lentokenttä tieto tiedot tekniikka
      tiede tutkimus yliopisto opiskelija opettaja raportti uutinen uutiset lehti televisio verkko kehitys
      tuotanto talous pankki vero budjetti suomi suomen suomalainen suomalaiset euroopan vanha suuri suuren pieni
      huono pitkä lyhyt korkea vahva julkinen kansallinen kansainvälinen poliittinen sosiaalinen tärkeä eri
      mahdollinen selvä vapaa avoin ensimmäinen viimeinen seuraava sama oma nähdä löytää antaa ottaa tehdä tietää
      ajatella haluaa tarvitsee käyttää näyttää alkaa loppu ostaa myydä maksaa pelata voittaa hävitä auttaa kuolla
      kirjoittaa lukea puhua kuulla ymmärtää johtaa jäädä tuoda sanoi kertoo kunta jäsen tulos neljä viisi kuusi
      seitsemän kahdeksan sata tuhat miljoonaa euroa rakkaus kaunis onnea äiti isä poika tyttö uusi uuden parempi
      paras tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu
      joulukuu maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai kesä talvi kevät syksy keho pää
      käsi kädet silmät kasvot sydän veri vasen oikea uskon ajatteli tuntea kertoi kysyi avattu suljettu alkoi
      pysähtyi kääntyi siirtyi lähetti sai lisäksi tarjoaa tilata sivu sivut etsi kuva kuvat viesti puhelin
      ilmainen ministeriö neuvosto sopimus valiokunta päätös toimenpiteet unioni kokous tuki koulutus taidot laatu
      arvo taso tulokset kasvu alue alueella rakennus huone puutarha joki vuori saari meri ranta kylä kunnan
      johtaja johto henkilöstö maali loppuottelu mestari voittaja erityisesti tietty yksityinen koko
      yksinkertainen vaikea helppo nopea hidas raskas kevyt lämmin kylmä mukava upea ihana valmis varma
      valitettavasti tietenkin ehkä oikeastaan heti usein melkein kuitenkin siksi vaikka yhdessä ulkona takana
      vieressä toinen kolmas jokainen ihminen ihmiset ihmisiä vuodet päivä päivää pääkaupunki yhdistys asiakas
      asiakkaat sisko veli vanhemmat käyttö tapa esimerkiksi tapauksessa rooli tilanne täytyi piti jää asunto
      perheet kulut ikä kirjailija asukkaat liikenne asia asiat välineet kertaa ilta yhteistyö opetus`,
    parts: `ä ö aa ee ii oo uu yy ää öö ssa$ ssä$ sta$ stä$ lla$ llä$ lta$ ltä$ lle$ ksi$ nen$ sen$ set$ ista$ istä$
      isen$ iset$ taa$ tää$ maan$ mään$ van$ vän$ vat$ vät$ nut$ nyt$ tta$ ttä$ uus$ yys$ minen$ misen$ kk tt pp
      uo yö ie äy ien$ jen$ ^suo ^yh ^my ^ky ^kä ^tä ^pä ^hy ^jä ^si lli lla nsa$ nsä$ mme$ ne$ kin$ kaan$ in$ an$
      en$ on$ een$ aan$ iin$ ään$ hin$ ia$ iä$ ja$ jä$ ta$ tä$ a$ at$ et$ it$ ut$ us$ is$ ksen$ kset$ ^vuo ^kes
      ^uu ^tuo ^jou ^kau ^val ^kun ^huo ^työ ^koulu aika ^maa isesti$ sti$ utta uks lai läi`,
  },
  {
    lang: 'hu',
    model: 'hun',
    letters: 'áéíóöőúüű',
    strange: 'qwx',
    words: `a az és hogy nem is egy meg ez van de csak mint volt már ha még el ki azt én te mi ti ő ők azok ezek ezt ami
      aki vagy le fel be sem kell lehet lesz minden olyan most itt ott ma nagyon nincs igen mert miért hol mikor
      hogyan mit mire vagyok vagyunk vannak tudom tud majd után előtt között szerint alatt mellett sok több engem
      téged neki nekem neked azért ezért akkor amikor ahol amely amelyek illetve valamint jó jól köszönöm kérem
      szia mindig soha semmi valami valaki nélkül saját első két három éves ugye pedig által tőle róla ban ben
      volna lett voltak magyar kívül miatt során kormány elnök miniszter rendőrség cég cégek vállalat piac pénz ár
      ország országok város utca ház otthon iskola gyerek gyermek gyerekek nő nők férfi emberek család barát élet
      halál világ háború béke törvény bíróság párt választás állam észak dél kelet nyugat történelem kultúra nyelv
      zene könyv játék csapat játékos szezon hét hónap óra éjszaka reggel tegnap szám csoport rész út hely
      probléma kérdés válasz ok jog hatalom erő munka dolgozók szolgáltatás egészség kórház orvos víz étel tűz
      föld energia autó vonat repülő állomás repülőtér információ technológia tudomány kutatás egyetem diákok
      tanár jelentés hírek újság televízió hálózat rendszer fejlesztés termelés ipar gazdaság gazdasági bank adó
      költségvetés magyarország magyarországi budapest budapesti régi új nagy kis rossz hosszú rövid magas erős
      nyilvános nemzeti nemzetközi politikai szociális társadalmi fontos különböző lehetséges világos szabad
      nyitott utolsó következő ugyanaz látni találni adni venni tudni gondolni jönni menni akar szükség használ
      mutat dolgozik kezdet vége vásárlás eladás fizetni játszani nyerni veszíteni segíteni élni meghalni írni
      olvasni beszélni hallani érteni vezetni hagyni hozni mondta csinálni polgármester önkormányzat tag eredmény
      négy öt hat nyolc kilenc tíz száz ezer millió milliárd forint szerelem szép boldog boldogságot jobb anya apa
      testvér nép példa helyzet minőség személy egész közben január február március április május június július
      augusztus szeptember október november december hétfő kedd szerda csütörtök péntek szombat vasárnap nyár tél
      tavasz ősz test fej kéz szem arc szív vér bal hiszem gondolta érez mesélt kérdezte nyitva zárva kezdődött
      megállt küldött kapott hozzáadott tartalmaz kínál ajánlat rendelés oldal keresés fotó kép képek megjegyzés
      üzenet telefon ingyenes minisztérium tanács megállapodás szerződés bizottság döntés intézkedések unió
      európai ülés konferencia támogatás képzés oktatás készség érték szint eredmények növekedés terület területén
      épület szoba kert folyó hegy sziget tenger part falu megye igazgató vezető főnök gól döntő bajnok verseny
      győztes cím fő különösen bizonyos magán teljes egyszerű nehéz könnyű gyors gyorsan lassú sötét meleg hideg
      kedves csodálatos kész biztos sajnos természetesen valószínűleg valójában azonnal gyakran majdnem elég
      azonban bár továbbá együtt kint mögött második harmadik mindenki ember napok nap napon órák főváros
      egyesület ügyfelek nővér szülők használata típus mód módon példák eset esetén szerep helyzetben lehetne
      kellene tudja mondja akarja megy jön elmúlt költség kor író lakosok lakosság forgalom helyek dolog számla
      alkalommal este semmilyen építés kapcsolat figyelem részvétel`,
    parts: `sz gy ny ly cs zs ty ő ű é á ö ^sz ^gy ság$ ség$ ságot$ ban$ ben$ nak$ nek$ ból$ ből$ hoz$ hez$ tól$ től$
      val$ vel$ ról$ ről$ ra$ re$ kat$ ket$ ok$ ek$ ak$ ik$ ott$ ett$ ött$ tt$ ás$ és$ ási$ ési$ ása$ ése$ ának$
      ének$ ait$ eit$ ei$ ai$ ^meg ^el ^ki ^fel ^össz ^vissza ^hogy ^mag ^kö ^tö ^ny ^ág ^ál ^egy ló$ lő$ tó$ tő$
      ni$ ünk$ unk$ ják$ ja$ je$ je ^ez ^az lat lás lés zés zás tás tés et$ at$ ot$ öt$ ért$ nyi$ nyi ai ei úgy
      ^ügy ogy agy ^leg ^tár ^vál ^fog ^vez hat$ het$ kor$ ság ség ^szer ^szem ^kor ^mun ^ember ember`,
  },
];
