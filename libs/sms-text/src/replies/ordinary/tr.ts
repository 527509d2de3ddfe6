/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const tr = `
  10 dakikaya oradayım | 10 dk ya ordayım | 100 tl | 2 bilet | 2 bilet lutfen | 2 kisi | 2 tane lütfen | 3 adet | 3 gece | 38 beden |
  38 numara var mı | 4 kişiyiz | 40 beden lutfen | 40 beden var mı | 42 numara | 42 numara lütfen | 5 dakikaya geliyorum | 5 gibi |
  500 lira | adim mehmet | adres | adres alabilir miyim | adres nedir | adım ayşe | ahmet yilmaz | aldım zaten | anladim | anlaştık |
  ara beni | arayabilir misin | arayabilir misiniz | arayın lutfen | ayakkabılar çok güzel | ayın 3'ünde | ayşe demir | bagaj dahil mi |
  bakarım | bana pahalı geldi | baska zaman insallah | bayildim | başka rengi var mı | başka zaman | bekle beni | bekleyin lütfen |
  bekliyorum | belki sonra | ben elif | ben hasan, dün aramıştım | ben mustafa | ben sizi ararım | bende var | beni arar mısınız |
  beni arar mısınız lütfen | beni arayın | beni bekleyin | benim | benim adım zeynep | beyaz | bilgi için teşekkürler |
  bir büyük bedenle değiştirmek istiyorum | bir düşüneyim | bir saat sonra | bir tane | biraz gecikeceğim | birazdan gelirim |
  birazdan oradayım | bozuk çıktı | boş oda var mı | bu aksam | bu elbise hâlâ var mı | bu kod çalışmıyor | bugun degil yarın alırım |
  bugün | bugün akşam | bugün açık mı | bugün gelir mi | buradayım | burdayim | buyuk geldi | büyük boy | cok begendim | cok pahali |
  cok tesekkurler | cuma | cuma günü lütfen | cumartesi | daha gelmedi | daha sonra | degisim var mi | değişim olur mu |
  değişim yapmak istiyorum | dusunecegim | düşünüp haber veririm | eksik geldi | elbise çok güzel | ellerinize sağlık |
  emeğinize sağlık | esime sorayim | evde değilim | evdeyim | evet, teşekkürler | eyvah | eşime sormam lazım | fatura alabilir miyim |
  fatura istiyorum | faturam nerede | fiyat | fiyat alabilir miyim | fiyatlar çok iyi | fiyatı ne kadar | fiyatı nedir |
  gec kalacagim kusura bakmayın | gecelik ne kadar | geldi | geldik | geldim | gelebilir miyim | gelecek ay | geliyorum |
  geliyorum şimdi | geliyoruz | gercekten mi | giriş saat kaçta | giriş yapamıyorum | gunaydin | guzel | görüşürüz | haber veririm |
  hadi ya | hafta sonu | haftaya | haftaya salı | haha | hahaha | hala var mı | hangi kapı | hangi kargo | harika | harika bir mağaza |
  harika, teşekkürler | hay allah | her şey dahil mi | herkese tavsiye ederim | hmm | hımm | iade etmek istiyorum lütfen | iki tane |
  indirim var mi | inşallah | ismim ali | iyi geceler | iyi gunler | iyi hafta sonları | i̇ade etmek istiyorum |
  i̇ade kodu alabilir miyim | i̇ade var mı | i̇ki | i̇ki bilet lütfen | i̇ki kişilik | i̇ki yetişkin bir çocuk |
  i̇ndirim kodu çalışmıyor | i̇ndirim ne zamana kadar | i̇smim fatma yılmaz | i̇yi akşamlar | i̇yi bayramlar | i̇yi çalışmalar |
  kac para | kaca kadar aciksiniz | kahvalti dahil mi | kampanya ne zaman bitiyor | kapıda ödeme var mı | kapıdayım | kargo bedava mı |
  kargo takip no | kargo takip numarası nedir | kargo ücreti ne kadar | kargo ücretsiz mi | kargom geldi teşekkürler | kargom gelmedi |
  kargom hala gelmedi | kargom ne zaman gelecek | kargom ne zaman gelir | kargom nerde | kargom nerede | kargoya verdiniz mi |
  kargoya verildi mi | kartı kabul etmiyor | kartım reddedildi | kaç günde gelir | kaçta açılıyor | kaçta kapanıyor | kirmizi lutfen |
  kod calismiyor | kod gelmedi | kod geçersiz diyor | kod nerede | kodu nereye yazacağım | kolay gelsin | konum at | konum atar mısınız |
  küçük geldi | kırmızı | kırık | link acilmiyor | link atar mısın | link çalışmıyor | linki tekrar atar mısınız | m beden |
  m bedeni var mı | maaş yatınca | mail adresim elif@gmail com | mavi | mavi olan | mavi olsun lütfen | mağaza nerede | mehmet kaya |
  merhaba | merhaba ben merve | merhabalar | mutlu yıllar | mükemmel | nasil iade ederim | nasil odeyecegim | nasıl iade edebilirim |
  nasıl ödeyebilirim | ne güzel elbise | ne kadar | ne zaman gelecek | ne zaman gelir | ne zaman kargolanır | nerdesiniz | neredesiniz |
  nihayet | odeme yapamiyorum | otobüs kaçta kalkıyor | otopark var mı | pahalı | param iade edilmedi | param ne zaman iade edilir |
  param ne zaman yatar | pazar açık mısınız | pazartesi | pazartesi günü | persembe | rezervasyon kaya adına | rezervasyon lütfen |
  rezervasyon yapmak istiyorum | rezervasyonumu değiştirmek istiyorum | saat 3 gibi | saat 5'te | sagolun | salı | sayfa acilmiyor |
  sağol | selam | siparis no 20456 | siparisim nerede | sipariş 12345 | sipariş numaram 778812 | sipariş numarası 55231 |
  sipariş verdim | siparişim gelmedi | siparişim ne zaman gelir | site açılmıyor | siyah | siyah olsun | siyahi var mi |
  size haber vereceğim | small | son fiyat ne olur | sonra alırım | sonra ararım | sonunda | soyadım çelik | stokta var mi | super |
  takip numarası alabilir miyim | taksit var mı | tamam teşekkürler | tanıyamadım | tarih degisikligi olur mu |
  tarihi değiştirebilir miyim | tavsiye ederim | tesekkur ederim | tesekkurler | teslim aldım | teşekkür ederiz | tmm | trafikteyim |
  tşk | urun cok kaliteli | uygulama açılmıyor | uçak saat kaçta | vaay | var mı | vay | vay be | wow | xl | yanlis urun gelmis |
  yanlış beden geldi | yanlış renk gelmiş | yanlış ürün geldi | yarin | yarın gelirim | yarın gelsem olur mu | yarın sabah |
  yarın öğleden sonra | yer var mı | yola çıktım | yoldayim | yoldayız | yılmaz adına | zaten aldim | çarşamba | çok güzel |
  çok güzeller | çok güzelmiş | çok hızlı geldi | çok memnun kaldık, teşekkürler | çok memnun kaldım | çok memnunum | çok tatlı |
  çok teşekkür ederim | çok şık | ödedim | ödeme olmuyor | öyle mi | ürün kırık geldi | ürün çok güzel | şu an müsait değilim`;
