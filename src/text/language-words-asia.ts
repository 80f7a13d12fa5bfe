import type { LanguageProfile } from './language-profile.ts';

/** Languages of South-East Asia in Latin letters. */
export const southEastAsia: readonly LanguageProfile[] = [
  {
    lang: 'id',
    model: 'ind',
    letters: '',
    strange: 'qvxé',
    words: `yang dan di untuk dengan ini itu dari dalam tidak pada akan adalah juga ke karena ada oleh bisa saya kami
      kita mereka dia anda aku kamu lebih telah atau seperti sudah hanya banyak harus para bahwa saat menjadi
      secara tersebut sebagai masih lagi apa siapa mana kenapa mengapa bagaimana kapan belum bukan jangan sangat
      sekali setelah sebelum tahun hari orang satu dua semua bagi agar namun tapi tetapi jika kalau maka serta
      antara hingga sampai dapat gak nggak ga yg dgn utk tdk udah aja nya lo gue gua banget dong sih deh kok kalo
      sama bgt ya saja baru menurut terhadap pernah kata nama tentang sejak pemerintah presiden menteri polisi
      perusahaan pasar uang harga negara kota jalan rumah sekolah anak perempuan wanita laki keluarga teman hidup
      kehidupan mati dunia perang damai hukum pengadilan partai pemilu suara utara selatan timur barat sejarah
      budaya bahasa musik buku permainan tim pemain musim liga minggu bulan jam malam pagi kemarin jumlah kelompok
      bagian cara tempat masalah pertanyaan jawaban alasan hak kekuatan kerja pekerja layanan pelayanan kesehatan
      rumahsakit dokter air makanan api bumi energi mobil kereta penerbangan stasiun bandara informasi teknologi
      ilmu penelitian universitas mahasiswa siswa guru laporan berita koran televisi jaringan sistem pengembangan
      pembangunan produksi industri ekonomi bank pajak anggaran indonesia jakarta jawa lama besar kecil buruk
      panjang pendek tinggi kuat publik nasional internasional politik sosial penting berbeda mungkin jelas bebas
      terbuka pertama terakhir berikutnya sendiri melihat menemukan memberikan mengambil membuat mengetahui
      berpikir datang pergi ingin butuh menggunakan menunjukkan bekerja mulai akhir membeli menjual membayar
      bermain menang kalah membantu tinggal meninggal menulis membaca berbicara mendengar mengerti memimpin
      membawa mengatakan disebut dibuat walikota anggota hasil tiga empat lima enam tujuh delapan sembilan sepuluh
      ratus ribu juta miliar rupiah cinta indah bahagia selamat baik ibu ayah adik kakak rakyat contoh keadaan
      proyek kualitas melakukan dilakukan adanya salah sehingga warga masyarakat daerah kabupaten januari februari
      maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu
      tubuh badan kepala tangan mata wajah hati darah kiri kanan percaya rasa merasa cerita bertanya buka tutup
      berhenti kirim terima tambah termasuk menawarkan tawaran pesan halaman situs cari foto gambar video komentar
      telepon gratis kementerian dewan perjanjian komite komisi keputusan tindakan uni eropa rapat konferensi
      dukungan pelatihan pendidikan kemampuan nilai tingkat kenaikan wilayah desain gedung bangunan kamar kebun
      taman sungai gunung pulau laut pantai desa direktur pemimpin gol juara pemenang gelar utama khusus khususnya
      tertentu berbagai swasta penuh seluruh mudah sulit cepat lambat berat ringan gelap panas dingin ramah hebat
      siap pasti tentu sebenarnya segera sering hampir cukup meskipun selain bersama luar belakang samping kedua
      ketiga setiap manusia ibukota asosiasi pelanggan kontrak saudara penggunaan jenis contohnya kasus peran
      situasi mampu biaya umur usia penulis penduduk lalu lintas hal akun kali sore pembuatan hubungan perhatian
      peserta bernama terletak merupakan ketika sedang manis memberi betul kembali suka gadis makan minum sayur
      tugas perbedaan isi dalamnya berarti arti kemungkinan sayang menyetir bacaan kapal wisata apartemen pengguna
      begitu kemudian mulut kaki batu ikan daging roti keju gula garam susu kopi anjing kucing kuda pohon bunga
      hutan hujan angin pakaian sepatu meja kursi pintu jendela hadiah pesta pernikahan kecelakaan kerusakan sakit
      penyakit pengobatan pameran pemandangan resep pengalaman terkenal harapan coba mencoba benci gembira lelah
      lapar lucu cantik mencari ditulis dikirim lagu paling sebelumnya menerima terlihat berdiri tetap menciptakan
      berdasarkan kini terbaru alam fisik medis modern umum serupa lokal pusat pribadi profesional kantor pabrik
      beberapa apakah halo hai kak bang sis gan wkwk gitu gini nih tuh jual beli murah makasih semoga`,
    parts: `^me ^meng ^men ^mem ^pe ^peng ^pen ^pem ^ber ^ter ^ke ^di ^se nya$ kan$ an$ i$ kah$ lah$ ^pemer ^mas ^mel ng
      ny ang$ asi$ isi$ itas$ ^bah ^per at$ as$ ah$ uk$ kan ai ua aa ia$ ung$ ing$ ^kota ^ind is$ si$ al$ if$ us$
      ^ek ngan ^tan ^bang ^kem ^penge`,
  },
  {
    lang: 'ms',
    model: 'zlm',
    letters: '',
    strange: 'qvxé',
    words: `yang dan di untuk dengan ini itu dari dalam tidak pada akan adalah juga ke kerana ada oleh boleh saya kami
      kita mereka dia anda aku kamu awak lebih telah atau seperti sudah hanya banyak harus para bahawa ketika
      menjadi secara tersebut sebagai masih lagi apa siapa mana kenapa mengapa bagaimana bila belum bukan jangan
      sangat selepas sebelum tahun hari orang satu dua semua bagi agar namun tapi tetapi jika kalau maka serta
      antara hingga sampai dapat tak nak dah je tu ni la lah korang pun macam sebab kat pasal beliau berkata
      sahaja malah manakala terhadap pihak iaitu ialah turut kepada supaya lain baru daripada sekiranya wang
      kerajaan perdana menteri polis syarikat pasaran duit harga negara bandar jalan rumah sekolah kanak perempuan
      wanita lelaki keluarga kawan rakan hidup kehidupan mati dunia perang undang mahkamah parti pilihan raya
      utara selatan timur barat sejarah budaya bahasa muzik buku permainan pasukan pemain musim minggu bulan jam
      malam pagi semalam jumlah kumpulan bahagian cara tempat masalah soalan jawapan hak kuasa kerja pekerja
      perkhidmatan kesihatan hospital doktor air makanan api bumi tenaga kereta penerbangan stesen lapangan
      maklumat teknologi sains kajian universiti pelajar guru laporan berita akhbar televisyen rangkaian sistem
      pembangunan pengeluaran industri ekonomi bank cukai bajet malaysia kuala lumpur melayu lama besar kecil
      buruk panjang pendek tinggi kuat awam kebangsaan antarabangsa politik sosial penting berbeza mungkin jelas
      bebas terbuka pertama terakhir sendiri melihat memberi mengambil membuat mengetahui datang pergi mahu perlu
      menggunakan menunjukkan bekerja mula akhir membeli menjual membayar bermain menang kalah membantu tinggal
      menulis membaca bercakap mendengar faham memimpin membawa mengatakan ahli hasil keputusan tiga empat lima
      enam tujuh lapan sembilan sepuluh ratus ribu juta bilion ringgit cinta cantik bahagia selamat baik ibu bapa
      ayah adik abang kakak rakyat contoh keadaan projek kualiti kementerian jabatan pengarah ketua penduduk kes
      mangsa manis salah betul kembali suka budak gadis makan minum sayur tugas perbezaan kandungan sehingga
      dalaman bermaksud makna kemungkinan sayang memandu bacaan kapal pelancongan pangsapuri laman pengguna begitu
      kemudian kecilnya mulut kaki batu ikan daging roti keju gula garam susu kopi anjing kucing kuda pokok bunga
      hutan hujan angin pakaian kasut meja kerusi katil pintu tingkap hadiah majlis kahwin kemalangan kerosakan
      sakit penyakit rawatan pameran pemandangan resipi pengalaman dikenali harapan cuba fikir benci gembira letih
      lapar lucu cantiknya mencari ditulis dihantar lagu setiap kedua paling sebelumnya sebenarnya menerima
      kelihatan wujud berdiri ambil kekal mencipta berasaskan kini terkini manusia semula fizikal perubatan moden
      umum serupa tempatan pusat peribadi profesional januari februari mac april mei jun julai ogos september
      oktober november disember isnin selasa rabu khamis jumaat sabtu ahad pejabat lebuh kampung mesyuarat isu
      beberapa sejak hendaklah tidaklah adakah`,
    parts: `^me ^meng ^men ^mem ^pe ^peng ^pen ^pem ^ber ^ter ^ke ^di ^se nya$ kan$ an$ i$ kah$ lah$ ^pemer ^mas ^mel ng
      ny ang$ asi$ isi$ iti$ ^bah ^per at$ as$ ah$ uk$ ^kera ^neg eh$ oh$ ai ua aa ia$ ung$ ing$ ^mal is$ si$ al$
      if$ us$ ^ek ngan ^tan ^bang ^kem ^penge`,
  },
  {
    lang: 'jv',
    model: 'jav',
    letters: '',
    strange: 'fqvxzéèô',
    prior: -2,
    words: `ing lan kang sing iku kanthi kanggo saka ora karo ana aku kowe dheweke iki kuwi wis arep apa sapa ngendi
      kepriye uga yen marang dening dadi wong saben utawa kabeh luwih isih durung ojo aja opo ono yo wae
      pamarentah presiden pulisi perusahaan pasar dhuwit rega negara kutha dalan omah griya sekolahan bocah anak
      wadon lanang kulawarga kanca urip pati donya perang tentrem ukum partai pemilu lor kidul wetan kulon sajarah
      kabudayan basa musik buku dolanan tim minggu sasi jam bengi esuk wingi cacah golongan perangan panggonan
      masalah pitakon wangsulan sebab hak kekuwatan gawe gaweyan pegawe layanan kasarasan dhokter banyu panganan
      geni bumi montor sepur kabar warta paneliten universitas mahasiswa siswa guru koran ekonomi bank jawa anyar
      lawas gedhe cilik elek dawa cendhak dhuwur kuwat penting beda bisa bebas pisanan pungkasan dhewe ndeleng
      nemu menehi njupuk ngerti mikir teka lunga pengin butuh nggunakake nyambut wiwit tuku adol mbayar dolan
      menang kalah mbantu manggon nulis maca ngomong krungu kandha sewu yuta tresna ayu seneng apik ibu bapak adhi
      mas mbak gusti matur nuwun kulo mboten niku sampun punika wonten ingkang`,
    parts: `^ng ^ny ake$ ane$ ne$ ipun$ dh th ^pang ^ke ^sa oe`,
  },
  {
    lang: 'su',
    model: 'sun',
    letters: 'é',
    strange: 'fqvxz',
    prior: -2,
    words: `nu jeung di ka ti anu sareng kana pikeun ieu eta aya teu henteu urang abdi kuring maneh anjeun manehna naon
      saha kumaha dina oge ogé ku mun lamun geus atawa jalma bisa bade mah teh téh atuh keur pamaréntah présidén
      pulisi pausahaan pasar duit harga nagara kota jalan imah bumi sakola budak awewe lalaki kulawarga babaturan
      hirup paeh dunya perang hukum partéy pamilu kalér kidul wétan kulon sajarah kabudayaan basa musik buku
      kaulinan tim minggu bulan jam peuting isuk kamari jumlah kelompok bagian tempat masalah patarosan jawaban
      sabab hak kakuatan gawé pagawéan palayanan kaséhatan dokter cai dahareun seuneu mobil karéta warta
      panalungtikan mahasiswa siswa guru koran ékonomi bank sunda anyar heubeul gedé leutik goréng panjang luhur
      kuat penting béda bébas kahiji panungtungan sorangan ningali manggihan méré nyokot nyaho mikir datang indit
      hayang butuh migawé mimiti meuli ngajual mayar ulin meunang éléh nulungan nulis maca nyarita ngadéngé
      nyebutkeun rébu juta bogoh asih geulis bagja alus hadé indung bapa adi akang lanceuk gusti hatur nuhun
      punten wae wé pisan resep loba nepi lain`,
    parts: `eu ^ng ^ny keun$ na$ ^pa ^ka ^sa eung$ eun$ ^di`,
  },
  {
    lang: 'tl',
    model: 'tgl',
    letters: '',
    strange: 'cfjqvxzñáíóâéà',
    words: `ang ng sa na mga ay at ko si ni kay nang hindi para siya ito niya ako mo ka namin natin kami tayo sila nila
      kanya kanila iyon iyan dito doon diyan may mayroon wala meron kung pero dahil kasi lang din rin po opo nga
      ba pa naman yung yun kapag pag habang upang bago noong ngayon araw taon isang dalawang tao mahal salamat
      sana talaga ganito ganyan paano bakit sino ano saan kailan lahat maging nasa mula ayon isa dapat pwede gusto
      alam kahit muna nyo ninyo kayo akin atin amin iyo pang nagsasabi sabi kayang kong kang nating aming aking
      inyong pamahalaan gobyerno pangulo presidente pulis kompanya pera presyo bansa lungsod bayan kalye bahay
      paaralan bata babae lalaki pamilya kaibigan buhay kamatayan mundo digmaan kapayapaan batas hukuman partido
      halalan boto hilaga timog silangan kanluran kasaysayan kultura wika musika aklat laro manlalaro linggo buwan
      oras gabi umaga kahapon bilang grupo bahagi paraan lugar problema tanong sagot dahilan karapatan lakas
      trabaho manggagawa serbisyo kalusugan ospital doktor tubig pagkain apoy lupa enerhiya kotse eroplano
      paliparan impormasyon agham aaral unibersidad estudyante guro ulat balita dyaryo telebisyon sistema unlad
      ekonomiya bangko buwis pilipinas pilipino manila luma malaki maliit masama mahaba maikli mataas malakas
      pambansa pulitika mahalaga iba posible malinaw malaya bukas una huli susunod sarili makita ibigay kunin
      gawin ginawa alamin isipin dumating pumunta kailangan gamitin ipakita magtrabaho simula wakas bumili ibenta
      magbayad maglaro manalo matalo tulong tulungan mamatay sumulat magbasa magsalita marinig maintindihan iwan
      dalhin sinabi tinawag miyembro resulta tatlo apat lima anim pito walo siyam sampu daan libo milyon piso
      pagmamahal maganda masaya kaarawan mabuti nanay tatay ina ama anak kapatid taong halimbawa sitwasyon kalidad
      kasama ginagawa mismo enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre
      disyembre lunes martes miyerkules huwebes biyernes sabado tag init ulan katawan ulo kamay mata mukha puso
      dugo kaliwa kanan naniniwala iniisip nararamdaman kuwento tinanong binuksan sinara nagsimula huminto
      ipinadala natanggap idinagdag kabilang alok pahina hanapin larawan mensahe telepono libre kagawaran konseho
      kasunduan komite desisyon hakbang kasapi unyon pulong suporta pagsasanay edukasyon kakayahan halaga antas
      pagtaas gusali silid hardin ilog bundok isla dagat tabing nayon lalawigan direktor pinuno lider kampeon
      nanalo pangunahin espesyal lalo tiyak ilang ibang pribado buo buong simple mahirap madali mabilis mabagal
      mabigat madilim mainit malamig handa sigurado sayang siyempre marahil agad madalas halos medyo gayunman
      bagaman magkasama labas likod tabi pangalawa ikalawa ikatlo bawat kabisera samahan kontrata magulang gamit
      uri kaso papel kaya maaari kailangang gumagawa sinasabi pumupunta dumarating nakaraan gastos edad manunulat
      trapiko bagay beses anumang paggawa relasyon pansin namamahala nagkaroon nagbigay naganap matapos hanggang
      tungkol sapagkat subalit ngunit matamis nagbibigay mali tama bumalik matagal baka siguro kumain kain uminom
      gulay gawain pagkakaiba nilalaman loob kahulugan posibilidad magmaneho bumibili basahin barko biyahe
      paglalakbay apartment gumagamit ganoon pagkatapos noon munting bibig paa bato isda karne tinapay keso asukal
      asin gatas kape aso pusa kabayo puno bulaklak gubat hangin damit sapatos mesa upuan kama pinto bintana
      regalo pista kasal aksidente pinsala sakit paggamot tanawin karanasan kilala nais umaasa pagasa subukan
      gumagana akala minamahal galit natutuwa pagod gutom nakakatawa magaganda ligtas naghahanap sinulat naglalaro
      awit kanta kalsada alin kailanman dalawa kakaunti nakaraang totoo nagpapakita tila mayroong tumayo kinuha
      naiwan lumikha nilikha batay kasalukuyan kamakailan kabuuan likas pisikal legal medikal makabago
      pangkalahatan katulad lokal sentral mas personal propesyonal nagsasalita nakikita kinakailangan
      pinakamalaking pinakamataas pinakamahusay ginagamit isinulat itinatag matatagpuan bayang tinatawag kilalang
      unang ikalawang musta kamusta oo sis bes lodi grabe bili benta mura naku ingat`,
    parts: `ng$ ^mag ^nag ^pag ^ma ^na ^pa ^ka ^ipa ^i ^pina ^ni ^ki in$ an$ hin$ han$ ^tag ^mang ^nang ^pang ^pinag
      ^nak ^mak ^ikin ^ib ^kina ^um um ang ong$ ing$ ay$ aw$ oy$ iy uw ^bay ^tao aga ala ata awa aya ^gin ^pam
      ^man ^ba ^la ^da yan$ lan$ gan$ kan$ nan$ on$ kas ngg nga ^san syon$ ^ina ^kap ^pap ^tul ^buh ^gum isa it$
      ap$ ak$ ag$ os$ ^bu ^lu ^si ika iba ila ili uk ul`,
  },
  {
    lang: 'ceb',
    model: 'ceb',
    letters: '',
    strange: 'cfjqvxzñ',
    prior: -2,
    words: `ang sa nga ug mga og ni kay dili siya kini ako ka ikaw kami kita sila nila iya ila niini didto diri adunay
      wala kon pero lang usab pud gyud unsa kinsa asa kanus ngano tanan tawo karon adlaw tuig gobyerno pangulo
      polis kompanya merkado kwarta presyo nasud lungsod dakbayan dalan balay eskwelahan bata babaye lalaki
      pamilya higala kinabuhi kamatayon kalibutan gubat kalinaw balaod hukmanan partido eleksyon amihan habagatan
      kasaysayan kultura pinulongan musika libro dula magdudula semana bulan oras gabii buntag gahapon gidaghanon
      grupo bahin paagi dapit problema pangutana tubag hinungdan katungod gahom trabaho mamumuo serbisyo panglawas
      ospital tubig pagkaon kalayo yuta sakyanan balita estudyante magtutudlo bag o dako gamay dautan taas mubo
      importante lainlain una katapusan makita hatag kuha nahibalo huna moabot moadto gusto kinahanglan gamiton
      buhaton sugod palit baligya bayad daog tabang puyo sulat basa sulti dungog miingon libo gugma nindot lipay
      maayo inahan amahan anak igsoon ginoo salamat`,
    parts: `^nag ^mag ^gi ^ka ^pag an$ on$ ^tag ug$ ^pan`,
  },
  {
    lang: 'vi',
    model: 'vie',
    letters: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
    strange: 'fjwz',
    words: `và của là có không được cho trong các một người những với này đã khi để từ đến về như ra cũng vào tôi anh em
      chị bạn mình nó họ ông bà con thì mà ở lại còn rất nhiều nên đi làm bị chỉ phải sẽ đang trên theo sau trước
      vì nếu hay hoặc gì ai đâu sao thế nào đó đây kia năm ngày nhà nước việc hơn nhất cả mọi thật quá lắm ơi nhé
      khong duoc nguoi cua minh ko dc vs vay cam ơn nay biet lam nhung roi thi toi cung chào nha bán mua rẻ giá
      nhắn tin đẹp vui buồn yêu`,
    parts: `^ng ^ngh ^nh ^th ^tr ^ph ^kh ^đ ng$ nh$ ch$ ươ ướ ườ ượ uyê iê iế iề iệ oà oá ạ ả ấ ầ ậ ắ ặ ế ề ệ ố ồ ộ ớ ờ
      ợ ứ ừ ự ^gi ^qu`,
  },
];
