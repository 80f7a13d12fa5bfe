import type { LanguageProfile } from './language-profile.ts';

/** Languages of Africa in Latin letters. */
export const africa: readonly LanguageProfile[] = [
  {
    lang: 'sw',
    model: 'swh',
    letters: '',
    strange: 'qx',
    words: `na ya wa kwa ni katika la za kuwa hii huo hiyo huyu yake wake kama lakini au si yeye mimi wewe sisi nyinyi
      wao kila bila baada kabla sana pia tu hapa pale leo nini nani wapi kwanini hakuna bado watu mtu siku mwaka
      alisema hivyo ambayo ambao cha vya kwamba yangu yako wangu wako wetu asante ndio hapana hata serikali rais
      waziri polisi kampuni soko fedha pesa bei nchi mji jiji mtaa nyumba shule mtoto watoto mwanamke wanawake
      mwanaume wanaume familia rafiki maisha kifo dunia vita amani sheria mahakama chama uchaguzi kura kaskazini
      kusini mashariki magharibi historia utamaduni lugha muziki kitabu mchezo timu mchezaji wachezaji wiki mwezi
      saa usiku asubuhi jana idadi kundi sehemu njia mahali tatizo swali jibu sababu haki nguvu kazi wafanyakazi
      huduma afya hospitali daktari maji chakula moto ardhi gari ndege habari utafiti chuo wanafunzi mwalimu
      ripoti gazeti maendeleo uchumi benki kodi kenya tanzania afrika mpya kubwa ndogo mbaya refu kitaifa
      kimataifa siasa muhimu tofauti wazi huru kwanza mwisho kuona kupata kutoa kuchukua kujua kufikiri kuja
      kwenda kutaka kutumia kufanya kuanza kununua kuuza kulipa kucheza kushinda kusaidia kuishi kuandika kusoma
      kusema kusikia elfu milioni upendo mapenzi nzuri mzuri furaha bora mama baba mungu ndugu wananchi nina una
      ana tuna wana nime ume ame tume wame`,
    parts: `^wa ^ku ^ki ^vi ^ma ^mw ^ny ^kw ^ha ^ali ^ana ^hu isha$ wa$ ia$ ika$ ji ^m ng nda ^mb sha$ isho$ aji$ aka$
      eni$ ani$ oni$ ^al ^tu`,
  },
  {
    lang: 'so',
    model: 'som',
    letters: '',
    strange: 'pvz',
    prior: -0.5,
    words: `oo iyo in uu ka ku u waa ay ayaa la ah soo waxaa kale si kasta mid leh ma isku lagu lugu waxay isaga wuxuu
      aan aad hadii haa maya maxaa maanta sidii laakiin badan dad ee ugu inuu inay kuwa noqon jiro dowladda
      madaxweyne wasiir booliska shirkad suuqa lacag qiimaha dalka magaalada wadada guri guriga dugsi ilmaha
      carruurta naag dumarka nin nimanka qoys saaxiib nolosha dhimasho adduunka dagaal nabad sharciga maxkamad
      xisbi doorasho waqooyi koonfur bari galbeed taariikh dhaqan luqad muusig buug ciyaar kooxda ciyaaryahan
      toddobaad bil saacad habeen subax shalay tirada koox qayb jidka meel dhibaato su aal jawaab sabab xaq awood
      shaqo shaqaale adeeg caafimaad isbitaal dhakhtar biyo cunto dab dhul gaari diyaarad warbixin war jaamacad
      arday macallin horumar dhaqaale bangi soomaaliya soomaali muqdisho cusub weyn yar xun dheer sare xoog
      caalamka siyaasad muhiim kala furan kowaad dambeeya arag hel sii qaado ogow fikir kaalay tag rabo doonaya
      isticmaal samee bilow iibso bixi caawi qor akhri hadal maqal yiri sheegay kun milyan jacayl qurux farxad
      wanaagsan hooyo aabe walaal ilaahay`,
    parts: `aa oo uu ee ii ^wax ^dh dh x ^q ^x aha$ ada$ ka$ yo$ sho$ tay$ nay$ ayaa eed$ aad$`,
  },
  {
    lang: 'ha',
    model: 'hau',
    letters: 'ɓɗƙƴ',
    strange: 'pqvx',
    words: `da a na ta ya ne ce ba ga wannan shi ita su mu ku ni kuma cikin za ko wani wata don sai amma idan wanda
      wadda suka ake yana tana suna muna kuna ina daga zuwa kan saboda yau allah mutane mutum babu akwai yadda
      haka to an sun har nan ai kai wallahi dai fa gwamnati gwamna shugaba ministan yan sanda kamfani kasuwa kudi
      farashi kasa kasar gari birni titi gida makaranta yaro yara mace mata namiji maza iyali aboki rayuwa mutuwa
      duniya yaki zaman lafiya doka kotu jam iyya zabe arewa kudu gabas yamma tarihi al ada harshe wasa mako sa
      dare safe jiya adadi kungiya hanya wuri matsala tambaya amsa dalili hakki karfi aiki ma aikata asibiti
      likita ruwa abinci wuta mota labari labarai jami dalibai malami jarida ci gaba tattalin arziki banki nigeria
      najeriya hausa sabon sabuwa babba karami kyau gaskiya farko karshe gani samu bayar dauka sani tunani tafi so
      bukata fara saya sayar biya taimako rubuta karanta magana ji fada dubu miliyan soyayya uwa uba annabi
      musulmi`,
    parts: `^ya ^ma ^ba ^ka ^ha ^ku ^ga wa$ ta$ na$ sh ts ^ts kk ai$ ^gw ^kw awa$ anci$ iya$ ^y`,
  },
  {
    lang: 'yo',
    model: 'yor',
    letters: 'àáèéìíòóùúẹọṣńǹḿ',
    strange: 'cqvxz',
    prior: -0.5,
    words: `ni ti tí ní àti ati ó o sí si fún fun wọn won kan pé pe náà ṣe se ń a mo mi wa bá ba láti lati yìí kò ko
      àwọn awon ẹ e ọ gbogbo jẹ nínú ohun tabi ènìyàn olorun lo wá jé mú kí bí ìjọba ijoba ààrẹ aare olopa ilé ile
      owó owo orílẹ orile ìlú ilu ọmọ omo obìnrin obinrin ọkùnrin okunrin ẹbí ọ̀rẹ́ ore ayé aye ikú iku ogun òfin
      ofin ọjọ́ ojo ọdún odun oṣù ọ̀sẹ̀ alẹ́ òwúrọ̀ iṣẹ́ ise ìwé iwe èdè ede omi oúnjẹ ounje iná ọkọ ìròyìn iroyin
      dára dara titun nla kékeré rí ri mọ lọ fẹ́ fe ìfẹ́ ife ìyá iya bàbá baba ẹni eni kìí kii nítorí nitori
      ṣùgbọ́n sugbon báyìí ọlọ́run àwa awa ẹ̀yin eyin`,
    parts: `gb ^gb ^aw ẹ ọ ṣ ^ol ^on ^il àn$ ọn$ ^àw wọ`,
  },
  {
    lang: 'ig',
    model: 'ibo',
    letters: 'ịọụṅñńàáèéìíòóùú',
    strange: 'qx',
    prior: -0.5,
    words: `na nke ya ndị ndi bụ bu ka ma o ọ a n onye ihe ga ị i m anyị anyi unu ha nwere nwa mmadụ otu ahụ ahu niile
      iji maka site ọzọ ozo si e kwa ebe ugbu taa gịnị gini onwe chukwu nwoke nwanyị dị di mere ọma oma gọọmenti
      onyeisi uwe ego obodo mba ulo ụlọ ulọ akwụkwọ akwukwo nwanne umu ụmụ ụmụaka ezinụlọ enyi ndu ndụ ọnwụ uwa
      ụwa agha iwu ubochi ụbọchị ubọchị afọ afo onwa ọnwa izu abali ututu ụtụtụ oru ọrụ asusu asụsụ mmiri nri oku
      ọkụ ugboala akuko akụkọ mma ọhụrụ ukwu nta hụ mara bia bịa chọrọ choro ihunanya ịhụnanya nne nna ezigbo biko
      daalụ dalu kedu taata nkea`,
    parts: `ị ọ ụ gb kw nw gw ny ^nk ^nd ^mm ^nw ^ny ^og ^ok ^eg ch ghi$ ghị$ ra$ re$ ala$`,
  },
  {
    lang: 'zu',
    model: 'zul',
    letters: '',
    strange: 'r',
    prior: -0.5,
    words: `ukuthi futhi noma kodwa ukuba uma kanye ngoba kakhulu abantu umuntu into yini wena mina thina bona lapho
      manje namhlanje lokhu leyo lo le wami wakho wakhe zonke bonke kuphela njengoba nje ku na ngi u yebo cha
      uhulumeni umongameli amaphoyisa inkampani imali izwe idolobha umgwaqo indlu ikhaya isikole ingane izingane
      owesifazane abesifazane indoda amadoda umndeni umngane impilo ukufa umhlaba impi ukuthula umthetho inkantolo
      iqembu ukhetho inyakatho ningizimu umlando ulimi umculo incwadi umdlalo abadlali isonto inyanga ihora
      ubusuku ekuseni izolo inani indlela indawo inkinga umbuzo impendulo isizathu ilungelo amandla umsebenzi
      abasebenzi inkonzo isibhedlela udokotela amanzi ukudla umlilo imoto izindaba inyuvesi abafundi uthisha
      iphephandaba ukuthuthukiswa umnotho ibhange afrika entsha enkulu encane kahle kabi ukubona ukuthola ukunika
      ukwazi ukucabanga ukuza ukuya ukufuna ukusebenza ukuqala ukuthenga ukukhokha ukudlala ukusiza ukuphila
      ukubhala ukufunda ukukhuluma ukuzwa wathi uthando muhle jabula umama ubaba unkulunkulu ngiyabonga sawubona
      ngiyakuthanda`,
    parts: `^uku ^ngo ^nga ^kwa ^um ^aba ^isi ^izi ^ama hl dl kh th ph ^ng ^ye ^ba ^ku ini$ eni$ ela$ isa$ ile$ wa$ ayo$
      ^si ^e ^be`,
  },
  {
    lang: 'xh',
    model: 'xho',
    letters: '',
    strange: '',
    prior: -0.8,
    words: `ukuba okanye kodwa kunye ngoku kakhulu abantu umntu into yintoni wena mna thina bona apho namhlanje oku lo
      le wam wakho wakhe zonke bonke kuphela njengoko ke ku na xa kwaye ewe hayi nje kuba ukuze nokuba urhulumente
      umongameli amapolisa inkampani imali ilizwe isixeko indlela indlu ikhaya isikolo umntwana abantwana umfazi
      abafazi indoda amadoda usapho umhlobo ubomi ukufa ihlabathi imfazwe uxolo umthetho inkundla iqela unyulo
      mntla mzantsi imbali ulwimi umculo incwadi umdlalo abadlali iveki inyanga iyure ubusuku kusasa izolo inani
      indawo ingxaki umbuzo impendulo isizathu ilungelo amandla umsebenzi abasebenzi inkonzo isibhedlele ugqirha
      amanzi ukutya umlilo imoto iindaba iyunivesithi abafundi utitshala iphephandaba uphuhliso uqoqosho ibhanki
      afrika entsha enkulu encinci kakuhle kakubi ukubona ukufumana ukunika ukwazi ukucinga ukuza ukuya ukufuna
      ukusebenza ukuqala ukuthenga ukuhlawula ukudlala ukunceda ukuphila ukubhala ukufunda ukuthetha ukuva wathi
      uthando umama utata uthixo enkosi molo ndiyakuthanda ndiya`,
    parts: `^uku ^ngo ^nga ^kwa ^um ^aba ^isi ^izi ^ama hl dl kh th ph rh tsh ^ng ^ye ^ba ^ku ini$ eni$ ela$ isa$ ile$
      xh ^xe ^ii ^oo ^nt yo$ wa$ ayo$`,
  },
  {
    lang: 'rw',
    model: 'kin',
    letters: '',
    strange: 'qx',
    prior: -0.5,
    words: `mu ku no na ya wa ba cyangwa kandi ariko uyu iyi ibi muri kuri kuko ni nta cyane abantu umuntu ubu ko buri
      ari kugira ngo nk bose ese iki nde he ejo uko yo we bo leta perezida minisitiri polisi sosiyete isoko
      amafaranga igiciro igihugu umujyi umuhanda inzu ishuri umwana abana umugore abagore umugabo abagabo
      umuryango inshuti ubuzima urupfu isi intambara amahoro itegeko urukiko ishyaka amatora amajyaruguru amateka
      umuco ururimi indirimbo igitabo umukino ikipe abakinnyi icyumweru ukwezi isaha ijoro igitondo umubare
      itsinda igice inzira ahantu ikibazo ibibazo igisubizo impamvu uburenganzira imbaraga akazi umurimo abakozi
      serivisi ibitaro muganga amazi ibiryo umuriro ubutaka imodoka indege amakuru ubushakashatsi kaminuza
      abanyeshuri umwarimu ikinyamakuru iterambere ubukungu banki rwanda rwandan kigali gishya kinini gito mbere
      nyuma kubona guha gufata kumenya gutekereza kuza kugenda gushaka gukoresha gukora gutangira kugura kwishyura
      gukina gufasha kubaho kwandika gusoma kuvuga kumva yavuze avuga ibihumbi miliyoni urukundo mwiza neza mama
      papa imana yagize yabwiye`,
    parts: `^umu ^aba ^iki ^ibi ^ama ^ubu ^uku ^kw ^mw ^cy cy ^ny ^by ^bw rw ^gu ^ku ^iy ira$ ye$ wa$ bwa$ we$ za$ shy
      ishyir mye$ eje$ eye$ ora$ anya$`,
  },
  {
    lang: 'om',
    letters: '',
    strange: 'pvz',
    prior: -0.5,
    words: `fi kan kana akka irraa keessa keessatti ni ta hin waan yoo isaa ishee isaanii nu isin ani ati inni namni
      nama yeroo hundi jira jiru garuu maaliif eenyu har guyyaa bara irratti haa jechuun isa sun tokko lama
      mootummaa pirezidaantii ministeera poolisii dhaabbata gabaa qarshii gatii biyya biyyaa magaalaa karaa mana
      barumsaa daa ima ijoollee dubartii dubartoota dhiira maatii hiriyaa jireenya du a addunyaa waraana nagaa
      seera murtii paartii filannoo kaaba kibba baha dhiha seenaa aadaa afaan muuziqaa kitaaba tapha garee torban
      ji sa aatii halkan ganama kaleessa lakkoofsa bakka rakkoo gaaffii deebii sababa mirga humna hojii
      hojjettoota tajaajila fayyaa hospitaala doktora bishaan nyaata ibidda lafa konkolaataa oduu qorannoo
      yuunivarsiitii barattoota barsiisaa gaazexaa guddina dinagdee baankii oromoo oromiyaa itoophiyaa finfinnee
      haaraa guddaa xiqqaa hamaa dheeraa siyaasaa barbaachisaa garaagaraa jalqaba dhuma arguu argachuu kennuu
      fudhachuu beekuu yaaduu dhufuu deemuu barbaada fayyadamuu hojjechuu jalqabuu bitachuu gurguruu kaffaluu
      taphachuu gargaaruu jiraachuu barreessuu dubbisuu dubbachuu jedhe jedha kuma miliyoona jaalala bareedaa
      gammachuu haadha abbaa waaqayyo waaqni ummata uummata qabsoo`,
    parts: `aa ee ii oo uu dh ^dh ^q qa ch ph uu$ aan$ iif$ tti$ rra$ atti$ sa$ una$ oota$ umsa$ isuu$ amu$ achu$`,
  },
];
