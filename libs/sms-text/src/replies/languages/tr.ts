import type { ReplyLanguage } from '../reply-language.js';
import { trSignals } from '../signals/tr.js';

export const tr: ReplyLanguage = {
  code: 'tr',
  joins: 'rahatsiz etme = rahatsizetme, rahatsiz etmeyin = rahatsizetme, rahatsiz etmeyiniz = rahatsizetme',
  keywords: {
    stop: `stop, durdur, abonelikten çık, listeden çık, üyelik iptal, sms iptal, abonelik iptal, durdurun, iptal sms, mesaj iptal, aboneliği iptal, listeden çıkar, aboneliğimi iptal, aboneliğimi iptal et, üyeliğimi iptal, ret sms, sms ret, abonelikten çıkmak istiyorum, stop sms, reddediyorum`,
    alone: `almıyım, almayayım, red, red ediyorum, reddediyorum, dur, ret, yeter, sil, vazgeç, istemiyorum, çık, çıkış, kapat, bırak, çıkar, çıkarın, reddet, son, bitir, silin, bırakın, beni sil, beni çıkar, kapatın, yeter artık, dursun, artık istemiyorum, artık yeter, atmayın, yazmayın, göndermeyin, gönderme, atma, yazma, mesaj yok, engelle, sonlandır, kes, kesin, kes artık, dur artık, istemiyoruz, çıkmak istiyorum, defol, kesin şunu`,
    cancel: 'iptal, iptal et, iptal edin, iptali',
    start: `başla, başlat, abone ol, üye ol, kaydol, abone, abone olmak istiyorum, devam et, başlatın, katıl, katılıyorum, üye olmak istiyorum, kayıt ol, aktif et, aktifleştir, yeniden başlat, tekrar başla, abone olurum, basla, baslat`,
    yes: `evet, onaylıyorum, evet onaylıyorum, kabul ediyorum, evet lütfen, evet kabul ediyorum, evt, e, evet istiyorum, evet onay, onay, olur, tabi, tabii, tabi ki, tabii ki, elbette, tamam, tamamdır, ok, okey, okay, onayladım, kabul, kabul ettim, he, hee, he he, hı hı, aynen, kesinlikle, mutlaka, peki, neden olmasın, isterim, istiyorum, olsun, evet evet, eved, ewet, yes, onaylandı, doğru, uygundur, uygun, memnuniyetle, seve seve, gönderin, yollayın`,
    agree: `tabi, ki, neden, olmasın, gönder, gönderin, gönderebilirsiniz, yollayın, atın, atabilirsiniz, olur, tabii, istiyorum, isterim, ederim, kabul, ediyorum, beni, kaydedin, ekleyin, sorun, sorun değil, güzel, süper, olsun, uygun, memnun, olurum, üyeliğimi, aboneliğimi, kaydımı, mesajları, kampanyaları`,
    no: 'hayır, yok, h, hayır teşekkürler, istemiyorum, onaylamıyorum, kabul etmiyorum, asla, hayir, hyr',
    help: 'yardım, info, bilgi, yardim, yardım edin, yardıma ihtiyacım var, destek, müşteri hizmetleri, yardım lütfen, bilgi almak istiyorum, daha fazla bilgi',
  },
  polite: `lütfen, lutfen, lütfennn, ltfn, teşekkürler, teşekkür ederim, tesekkur, sağolun, sağ olun, sağ ol, merhaba, merhabalar, selam, slm, mrb, hemen, şimdi, artık, iyi günler, iyi akşamlar, günaydın, tamam, ok, rica ederim, ya, yahu, be, bi, bir, ama, ve, evet, allah aşkına, kardeşim, abi, arkadaşlar, saygılarımla, kolay gelsin, acil, acilen, tşk, tşkler, teşekkurler, o zaman, bakın, bana, derhal, peki, efendim, hocam, zahmet olmazsa, iyi çalışmalar, lan, size, özür dilerim, kusura bakmayın, bütün, rica etsem`,
  words: {
    message: `mesaj*, msj*, msg*, sms*, reklam*, bildirim*, kampanya*, promosyon*, spam*, duyuru*, indirim*, ileti*, mail*, haber*, tanıtım*, pazarlama, reklm, mesj*, saçma*, şey, hatırlatma*, aboneli*`,
    not: `atma, atmayın*, atmayin, atmasın*, göndermey*, gönderme, göndermesin*, yollama, yollamay*, yollamasın*, yazma, yazmay*, yazmasın*, yapmayın, iletmeyin, istemiyorum, istemem, istemiyom, gelmesin*, istmiyorum, istemiyrm, atmyn, gondrmyn, ulaşmayın, aramayın, atmaktan, göndermekten, almıyım, almayayım, almak, atılmasın, gönderilmesin*, paylaşmayın, atmasanız, göndermeseniz, istemiyoruz, ilgilenmiyorum, göndermezseniz, atmazsanız, gondermeyin*, atmıyın, çekmeyin, istemyorum`,
    ending:
      'dur*, kes*, bırak*, birak*, son, iptal, sonlandır*, engelle*, kapat*, stop, bitir*, durdur*, vazgeç*, yeter',
    remove: 'çıkar*, sil*, kaldır*, iptal, cikar*, silin, silinmesini, silinsin, çıkın, siliniz, unut*, çıkart*, düş*',
    list: 'liste*, numara*, numaram*, veri*, kayıt*, kayd*, rehber*, telefon*, abone*, üyeli*, bilgilerim*, sistem*, no, nmr*, tel*, datab*',
    order:
      'sipariş*, siparis*, rezervasyon*, uçuş*, ucus*, randevu*, bilet*, otel*, oda*, seyahat*, kargo*, teslimat*, satın, alışveriş*, ödeme*, masa, iade*, paket*, beden*, ürün*, fatura*, tur, uçak',
    insult:
      'aptal*, salak*, gerizekalı*, geri zekalı, şerefsiz*, piç*, orospu*, dolandırıcı*, sahtekar*, ahlaksız*, köpek*, amk, siktir*, sikt*, defol*, yavşak*, manyak*, terbiyesiz*, haysiyetsiz*, pislik*, beyinsiz*, hırsız*, yüzsüz*, pezevenk*, dallama*',
  },
  wishes: {
    firm: `durmuyor*/durmadınız/durmadan ..1 @message
      @message ..2 durmuyor
      kaç/kac ..2 kez/kere/defa ..4 dedim/yazdım/söyledim/attım
      neden ..3 atıyorsunuz/gönderiyorsunuz/yazıyorsunuz/mesaj/atiyorsunuz
      niye ..3 atıyorsunuz/gönderiyorsunuz/yazıyorsunuz/mesaj/sms/atiyorsunuz
      hala ..2 @message
      hâlâ ..2 @message
      nefret ediyorum`,
    stop: `gönderilmemesini/atılmamasını/aranmamayı/gönderilmemesi ..2
      sadece/yalnızca ..2 mail/eposta/e
      son ..1 mesaj*
      almak/alma ..1 istemediğimi ..1
      @message ..3 @not
      @message ..3 almak ..1 istemiyorum/istemiyoruz/istemem
      almak/alma/görmek/duymak/okumak ..1 istemiyorum/istemiyoruz/istemem/istemiyom
      göndermeyin/gondermeyin/gönderme/atmayın/atmayin/yollamayın/yazmayın/yazmayin/yazma/ulaşmayın/göndermeyiniz/atmayınız
      @message ..2 @ending
      durdur*/kes*/bırak*/birak*/kapat*/sonlandır* ..2 @message
      göndermeyi/atmayı/yazmayı/yollamayı/rahatsız ..1 bırak*/kes*/durdur*/birak*/etmeyi
      @message ..2 göndermeyi/atmayı/yazmayı/almayı ..1 bırak*/kes*/durdur*/birak*/iste*
      listeden/listenizden/listesinden/sistemden/rehberden/sisteminizden/kayıtlarınızdan ..3 @remove
      numaram*/numara*/beni/bilgilerimi/kaydımı/verilerimi/ismimi/telefonumu ..5 @remove
      abonelik*/abonel*/üyeli* ..3 iptal/çık*/sonlandır*/bitir*/sil*
      çıkmak istiyor*
      ayrılmak istiyor*
      iptal ettirmek ..2
      üyelikten ayrıl*/çık*
      rahatsizetme
      rahatsız etme*
      izin ver* ..1
      iznim ..1 yok
      iznimi/onayımı/rızamı ..2 geri/iptal/çek*
      onay* ..2 geri ..1
      izin vermiyorum
      onay vermiyorum
      onayım yok
      beni ..2 aramayın/rahat/rahatsız/unutun
      beni ..1 rahat bırak*
      rahat bırak*
      yazmayın ..1
      bana ..2 ulaşmayın/yazmayın/yazma/mesaj ..1
      bir daha ..3 @not
      bi daha ..3 @not
      artık ..3 @not
      daha ..1 fazla? ..1 @message istemiyorum/istemiyoruz/istemem
      iptal ..2 @message
      @message ..2 son/yeter
      iletişim* ..2 geçmeyin/istemiyorum/istemem
      iletişime geçmeyin
      silinmesini istiyorum
      tarafıma ..3 göndermeyin*/atmayın*/gönderilmesin*`,
    pause: `hatırlamıyorum
      rezalet
      üye ..3 hatırla*
      uyandırıyor*
      hiç ..2 alışveriş yapmadım
      yine ..1 siz/mi/@message
      gece ..2 @message
      uyandır*
      stop/iptal/ret/dur ..1 yazdım/dedim/attım/gönderdim ..3
      ilgilenmiyor*
      ilgim ..1 yok
      ilgimi çekm*
      spam
      taciz
      rahatsız ..1 ed*/oluyor*/ol*
      rahatsizlik
      @insult
      yanlış/yanlis ..1 numara*/kişi/kisi/yer
      numara ..1 yanlış
      yanlış ..1 ara* 
      ben ..1 değilim
      değilim
      bu numara ..3 değil/bana/başka/ait
      tanımıyorum ..1
      numaramı/numarami/numaram/bilgilerimi ..2 nereden/kim/nasıl/nerden/kimden
      nereden/nerden/kim/kimden/nasıl ..3 numaram*/numara* ..2
      kim ..3 verdi
      çok ..2 fazla ..1 @message
      çok/fazla/sürekli/her/devamlı ..1 kadar? ..2 @message
      bu kadar ..2 @message
      her gün ..2
      günde ..3 @message
      bıktım/biktim/bıktık/usandım/usandık/sıkıldım/yetti/gına
      yeter*
      sinir ..1
      şikayet*/sikayet*/dava*/mahkeme*/avukat*/savcılık*/polis*
      şikayetçi
      kvkk/btk/iys/tüketici
      ileti yönetim
      engelle*/engelli* ..1
      blokla*/bloke ..1
      nasıl ..5 iptal/çık*/durdur*/engelle*/sil*/kurtul*/kapat*/ayrıl*/son*
      nereden ..3 iptal/çık*
      abone olmadım
      kayıt/üye/abone ..1 olmadım
      iznim olmadan
      izinsiz
      istenmeyen
      istemiyorum/istemiyoruz/istemiyom
      illallah
      allah ..2 bela*
      defol*
      git ..1 başımdan
      kes ..1 sesini
      kapa ..1 çeneni
      son ..1 kez/uyarı/defa
      vefat/öldü/merhum
      müşteri* değil*
      müşteriniz değil*
      daha az @message
      zaman kaybı
      sabah ..1 sabah ..2 @message
      düş* yakamdan
      yakamdan
      yakamı bırak*
      bırak* ..1 peşimi
      peşimi
      gerek yok
      ihtiyacım yok
      lazım değil`,
    help: `yetkili* ..2
      konuşabilece* ..2 tel/numara*/biri
      bu ne mesaj*
      kimsin*/kimsiniz
      kim ..1 bu/siniz/sin/yazıyor/o
      siz ..1 kim*
      sen kim*
      bu ne/kim/nedir
      bu ..1 kimin
      ne ..1 bu $
      hangi firma/şirket/mağaza/marka/site
      nedir bu
      bu ..1 mesaj ne*
      ne hakkında
      kiminle ..1
      tanışıyor ..1
      tanıyor ..1 mu*
      yardım ..2 eder/istiyorum/lazım/ihtiyac*/ed*/gerek/almak
      yardımcı ..1 ol*
      destek ..2 al*/istiyorum/lazım
      nasıl ..3 ulaş*/iletişim*/bağlan*
      müşteri hizmet*
      temsilci* ..2
      biriyle ..1 görüş*
      telefon numaranız
      daha fazla bilgi
      bilgi ..1 almak/verir/alabilir`,
    innocent: `tekrar mesaj gelsin
      yanlışlıkla çık*
      almak istemiyorsanız
      ret yazıp ..3
      mesajları kesmeyin
      iptal şart*/koşul*/politika*/ücret*
      şifre* ..2 hatırlamıyorum
      numara* ..1 hatırlamıyorum
      iptal/ret/durdur* ..1 etmeyin/etme/etmiyorum/istemiyorum/değil/etmek ..1 istemiyorum?
      iptal etmek istem*
      durdurmayın
      durmayın/durma
      iptal/stop/dur/çıkmak ..1 demedim/yazmadım/istemedim/istemiyorum/etmedim
      çıkmak istemiyorum
      kaçırmak istem*
      çıkarmayın/silmeyin/kesmeyin/bırakmayın
      @message ..1 kesmeyin/bırakmayın/durdurmayın
      aboneliğimi ..1 iptal etme*
      non stop
      nonstop
      dur ..1 bakalım
      otobüs durak*
      son ..1 gün/durum/kargo/fiyat/beden/sezon/moda/olarak/ürün/model/sipariş
      hafta sonu
      @message ..3 gelmedi/almadım/ulaşmadı/alamadım/alamıyorum/gelmiyor
      gelmedi
      kod* ..2 gelmiyor/gelmedi
      yanlış beden/renk/ürün/adres/sipariş
      sorun değil
      önemli değil
      rahatsız ..1 ettim/ettiğim/etmiyor*/olmuyorum
      hesap* ..2 bloke
      kart* ..2 bloke
      çok güzel/teşekkür* ..2
      her zaman
      emin değilim
      memnun değilim
      kampanya ..2 ne/var/hangi/bitti/sürüyor/devam
      indirim ..2 ne/var/hangi/bitti/kaç/oldu
      daha fazla @message
      büyük/küçük/siyah/kırmızı/mavi ..2 istem*
      başka renk
      taciz edil*
      evde değilim
      şehirde değilim
      müsait değilim`,
    booking: `@order ..3 iptal ..2
      @order ..3 istem*
      @order ..1 gönderme*/atma*
      iptal ..2 @order
      @order ..1 yanlış`,
    machine: `otomatik ..1 yanıt/cevap/mesaj
      ofis ..1 dışında
      izinde*/izindeyim ..2
      tatildeyim
      yıllık izin*
      araç/araba ..1 kullan*
      toplantıdayım
      şu an ..2 konuşam*/müsait/cevap*
      müsait değilim
      dönüş yapacağım
      bu numara ..3 alamaz/kabul`,
  },
  signals: trSignals,
};
