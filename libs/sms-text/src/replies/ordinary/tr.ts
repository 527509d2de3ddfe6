/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const tr = `
  1 saate | 10 dakikaya oradayım | 10 dk ya ordayım | 100 lira | 15 temmuz | 2 adet | 2 adet lütfen | 2 bilet | 2 bilet lütfen |
  2 kisilik lutfen | 2 kişi | 2 tane lütfen | 2 yetişkin 1 çocuk | 3 gece | 3 gece kalacağız | 3 tane | 38 beden | 4 kişiyiz |
  40 beden lutfen | 40 beden var mı | 40 numara var mı | 42 numara | 42 numara lütfen | 5 dakikaya geliyorum | 5 dk | 5 gibi | 500 tl |
  aa öyle mi | ad soyad emine çelik | adres | adres alabilir miyim | adres nedir | adresiniz nedir | ahahaha | ahmet yilmaz |
  akşam arayın | aldım zaten | anladım | anlaştık | anneme sorayım | ara beni | arar mısınız | ararmısınız | arayabilir misin |
  arayabilir misiniz | arayın lutfen | ayakkabılar çok güzel | ayakkabılar çok rahat | ayın 3 ünde | ayın 3'ünde | ayşe demir |
  ayşe yılmaz | bagaj dahil mi | bakarım | bayildim | başka rengi var mı | başka renk var mı | beden değişimi yapabilir miyim |
  bej rengi | bekle beni | bekle geliyorum | bekleyin | bekleyin lütfen | bekliyorum | belki | belki sonra | ben dün arayan murat |
  ben dünkü müşteri | ben hasan, dün aramıştım | ben sizi ararım | bende var | beni ara | beni arar misiniz | beni arar mısınız lütfen |
  beni arayın | beni arayın lütfen | beni bekleyin | beni bekleyin lütfen | benim | benim için uygun | beyaz | bi düşüneyim |
  bilgi için teşekkürler | bir | bir büyük bedenle değiştirmek istiyorum | bir düşüneyim | bir saat sonra | bir tane | bir ürün eksik |
  biraz düşüneyim | biraz gecikeceğim | birazdan gelirim | birazdan oradayım | bos yer var mi | bozuk çıktı | boş oda var mı | bu aksam |
  bu akşam 8 de | bu elbise hâlâ var mı | bu kod çalışmıyor | bugun | bugun acik misiniz | bugun degil yarın alırım | bugün akşam |
  bugün açık mı | bugün gelir mi | buradayım | buradayız | burdayım | büyük beden | büyük beden var mı | büyük boy | büyük geldi |
  cam kenarı lütfen | cok begendim | cok pahali | cuma | cuma akşamı | cuma günü lütfen | cumartesi | cumartesi olur | daha gelmedi |
  daha sonra | degisim var mi | degistirebilir miyim | değişim olur mu | değişim yapmak istiyorum | değiştirmek istiyorum | dusunecegim |
  dün aramıştım | dün konuşmuştuk | düşünüp haber veririm | efendim | eksik geldi | elbise çok güzel | elinize sağlık |
  ellerinize sağlık | emeğinize sağlık | en sevdiğim mağaza | esime bi sorayim | evde değilim | evden çıktım | evdeyim |
  evet, teşekkürler | eşime sorayım | eşime sormam lazım | fatura alabilir miyim | fatura gelmedi | fatura istiyorum | faturam nerede |
  faturayı mail atar mısınız | fiyat | fiyat alabilir miyim | fiyat lütfen | fiyatlar çok iyi | fiyatı ne kadar | fiyatı nedir |
  gec kalacagim kusura bakmayın | gecelik ne kadar | gecikiyorum kusura bakmayın | geldi | geldik | geldim | geldim kapıdayım |
  gelebilir miyim | gelecek ay | gelecek hafta | geliyorum | geliyorum şimdi | geliyoruz | gercekten mi | giriş saat kaçta |
  giriş yapamıyorum | gunaydin | guzel | güzelmiş | haber veririm | hafta sonu | haftaya | haftaya salı | haha | hahaha |
  hala satılık mı | hala var mı | hangi kapı | hangi kapıdan | hangi kargo | hangi kargo ile geliyor | hangi peron | harika |
  harika bir mağaza | harika, teşekkürler | hata veriyor | havale olur mu | hayırlı cumalar | hemen geliyorum | her şey dahil mi |
  herkese tavsiye ederim | hmm | hâlâ gelmedi | hımm | hızlı geldi teşekkürler | iade etmek istiyorum | iade etmek istiyorum lütfen |
  iade var mı | iban alabilir miyim | iki | iki bilet | iki kere çekildi | indirim olur mu | indirim varmı | inşallah | iyi aksamlar |
  iyi gunler | iyi hafta sonları | iyi çalışmalar | i̇ade kodu alabilir miyim | i̇ade kodu lütfen | i̇ade nasıl yapılır |
  i̇ade ücretsiz mi | i̇ki bilet lütfen | i̇ki kişilik | i̇ki kişilik oda lütfen | i̇ki tane | i̇ki yetişkin bir çocuk |
  i̇ndirim kodu çalışmıyor | i̇ndirim ne zaman bitiyor | i̇ndirim ne zamana kadar | i̇ndirim var mı | i̇yi bayramlar |
  i̇yi günler ben hasan | kac gunde gelir | kac para | kahvalti var mi | kahvaltı dahil mi | kahvaltı dahilmi |
  kampanya devam ediyor mu | kampanya ne zaman bitiyor | kapıda ödeme olur mu | kapıda ödeme var mı | kapıdayım | kargo bedava mı |
  kargo dahil mi | kargo takip no | kargo takip numarası nedir | kargo çok hızlıydı | kargo ücreti ne kadar | kargo ücretsiz mi |
  kargolandı mı | kargom geldi teşekkürler | kargom gelmedi | kargom hala gelmedi | kargom ne zaman gelecek | kargom ne zaman gelir |
  kargom nerde | kargom nerede | kargoya verdiniz mi | kargoya verildi mi | kargoya verildimi | kart geçmiyor | kartı kabul etmiyor |
  kartım reddedildi | kartımı kabul etmiyor | kaya adına | kaç lira | kaç tl | kaça kadar açık | kaça kadar açıksınız | kaçta açılıyor |
  kaçta açılıyorsunuz | kaçta kapanıyor | kirmizi | kirmizi lutfen | kişi başı mı | kod calismiyor | kod gelmedi | kod geçersiz diyor |
  kod nedir | kod nerede | kod olmadı | kodu kabul etmiyor | kodu nereye yazacağım | kodu nereye yazıyoruz | kolay gelsin | konum at |
  konum atar mısınız | konum lütfen | kumaşı çok güzel | küçük | küçük geldi | kırık | kırık geldi | lacivert | link acilmiyor |
  link atar mısın | link çalışmıyor | linki tekrar atar mısınız | m beden | m beden lutfen | m bedeni var mı | maaş yatınca |
  maaş yatınca alırım | maaşı bekliyorum | mail adresim elif@gmail com | mavi | mavi olan | mavi olsun lütfen | mavisi var mi |
  mağaza nerede | mağazaya gelebilir miyim | mehmet demir | merhaba | merhaba ben elif | merhaba ben merve | merhaba ben zeynep |
  merhabalar | mrb | mustafa şahin | mutlu yıllar | mükemmel | müşteri numaram 90112 | nasil iade ederim | nasıl iade edebilirim |
  nasıl ödeme yapabilirim | nasıl ödeyebilirim | nasıl ödeyeceğim | ne güzel | ne güzel elbise | ne kadar | ne zaman gelecek |
  ne zaman gelir | ne zaman kargolanır | ne zmn gelir | nerdesiniz | neredesiniz | nihayet | odeme yapamiyorum | olur tabi | orta boy |
  otel çok güzeldi | otobüs kaçta kalkıyor | otopark var mı | pahalı | paketim nerede | para iadesi ne zaman | param iade edilmedi |
  param ne zaman iade edilir | param ne zaman yatar | paramı geri istiyorum | pazar açık mı | pazar açık mısınız | pazartesi |
  pazartesi günü | peki teşekkürler | perşembe | pnr kodum kl7r2 | rengi çok güzel | rezervasyon kaya adına | rezervasyon lütfen |
  rezervasyon no 3381 | rezervasyon yapmak istiyorum | rezervasyon yaptırmak istiyorum | rezervasyonum onaylandı mı |
  rezervasyonumu değiştirmek istiyorum | saat 3 gibi | saat 5 | saat 5 te | saat 5'te | saat kaçta kapanıyor | sagol | sali |
  sayfa açılmıyor | sağ olun | sağolun | selam | selam ben can | siparis no 48213 | siparis numaram 10934 | siparisim ne zaman gelir |
  sipariş 12345 | sipariş eşimin adına | sipariş numarası 55012 | sipariş verdim | sipariş verdim bile | siparişim gelmedi |
  siparişim ne durumda | siparişim ne zaman gelecek | siparişim nerede | site açılmıyor | siyah | siyah lütfen | siyah olsun |
  siyahı var mı | size de iyi bayramlar | size haber vereceğim | sizi arayabilir miyim | slm | small | son fiyat ne | son fiyat ne olur |
  sonra | sonra alırım | sonra ararım | sonra bakarım | soyadım çelik | soyadım öztürk | stokta var mı | stokta varmı | super |
  sürekli hata veriyor | takip no alabilir miyim | takip numarası alabilir miyim | takip numarası nedir | taksit var mı |
  tamam teşekkürler | tarih degisikligi olur mu | tarih değişikliği yapabilir miyiz | tarihi değiştirebilir miyim | tavsiye ederim |
  telefon no | tesekkur ederim | tesekkurler | teslim aldım | teşekkür ederiz | tmm | trafikteyim | transfer var mı | tşk | tşkler |
  ups | urun cok kaliteli | uygulama açılmıyor | uçak saat kaçta | uçuş kaçta | vaay | var mı | vay | vay be | wow | xl | xl olsun |
  yanlis urun geldi | yanlis urun gelmis | yanlış beden geldi | yanlış renk gelmiş | yanlış renk göndermişsiniz | yarin |
  yarım saate oradayım | yarın akşam | yarın arayın | yarın gelir mi | yarın gelirim | yarın gelsem olur mu | yarın sabah |
  yarın öğleden sonra | yer var mı | yeriniz nerede | yeşil olan | yola çıktım | yoldayim | yoldayız | yılmaz adına | zaten aldım |
  zaten aldım teşekkürler | çalışma saatleriniz nedir | çarşamba | çok beğendik | çok beğendim teşekkürler | çok güzel | çok güzeller |
  çok güzelmiş | çok hızlı geldi | çok kaliteli | çok memnun kaldık | çok memnun kaldık, teşekkürler | çok memnun kaldım | çok memnunum |
  çok sağolun | çok tatlı | çok tesekkurler | çok teşekkür ederim | çok şık | çıkış saati kaç | ödedim | ödeme geçmedi | ödeme olmuyor |
  önümüzdeki ay alırım | öyle mi | öğlen | ürün bozuk | ürün kırık geldi | ürün çok güzel | ürünler harika | ürünü iade etmek istiyorum |
  şifremi unuttum | şimdi çıkıyorum | şu an param yok`;
