import type { ReplyLanguage } from '../reply-language.js';

export const ca: ReplyLanguage = {
  code: 'ca',
  clitics: 'm, l, d, n, s',
  keywords: {
    stop: 'stop, donar-me de baixa, baixa de la llista, doneu-me de baixa, prou sms, doneu me de baixa, donar de baixa, vull la baixa, desubscriure',
    alone: 'baixa, prou, aturar, atureu, para, pareu, fi, esborrar, no més, atura',
    cancel: 'cancel·lar, anul·lar, cancellar',
    yes: 'sí, si, confirmo, accepto',
    no: 'no, no gràcies',
    help: 'ajuda, info, informació',
  },
  polite: 'si us plau, sisplau, gràcies, hola, bon dia, ara, ja',
  words: { message: 'missatge*, sms*, publicitat*, spam*, promo*, ofert*', send: 'envi*, escri*, contact*, molest*' },
  wishes: {
    stop: `no ..1 vull ..3 @message/rebre/més
      no ..1 menvi*/mescri*/molest* ..2
      no ..1 envi*/escri*/contact* ..2 més/res/mai
      deixeu/deixa/pareu/para ..1 de ..1 @send
      prou ..2 @message
      vull/doneu ..2 baixa
      donar ..2 baixa
      baixa ..2 llista
      esborr*/elimin*/tre* ..2 meu/de
      deixeu* ..1 en ..1 pau
      retiro ..2 consentiment`,
    pause:
      'no ..2 interess*\nnúmero equivocat\ntip/tips/farta/fart ..1\nspam\nqui ..3 número\nperquè/per ..2 @send\nmassa ..1 @message\ncom ..3 baixa\npesats/pesat',
    help: 'qui ..1 ets/sou/és\nquè és això\nnecessito ajuda',
    innocent: 'no ..1 vull ..1 cancel*/perdre*\nno ..2 rebut/arribat',
  },
};

export const ro: ReplyLanguage = {
  code: 'ro',
  clitics: 'm, nu, l',
  keywords: {
    stop: 'stop, dezabonare, dezabonați-mă, dezabonează-mă, dezaboneaza, oprește, opriți, opriti, opreste, dezabonați mă, dezabonati-ma, dezaboneaza ma, dezabonati ma, anulare abonament, renunț, mă dezabonez',
    alone: 'gata, destul, ajunge, șterge, sterge, încetați, incetati, nu mai, termină, terminați, lasă-mă',
    cancel: 'anulează, anulare, anulați, anuleaza',
    yes: 'da, confirm, da confirm, accept',
    no: 'nu, nu mulțumesc',
    help: 'ajutor, info, informații, ajutați-mă',
  },
  polite: 'vă rog, va rog, te rog, mulțumesc, multumesc, mersi, bună, buna ziua, bună ziua, acum, imediat, salut',
  words: { message: 'mesaj*, sms*, reclam*, spam*, ofert*, notific*', send: 'trimit*, scri*, contact*, deranj*' },
  wishes: {
    stop: `nu ..2 mai ..2 @send
      numai ..1 @send
      nu ..1 mai? ..1 vreau/doresc ..3 @message/să/primesc/primi/sa
      nu ..1 îmi/imi/mi/mă/ma/mai ..1 @send
      nu ..1 deranj* ..1
      opri*/înceta*/inceta*/terminați/terminati ..3 @message/@send/cu/să/sa
      fără/fara ..1 @message
      dezabon* ..2
      vreau/doresc ..3 dezabon*
      șterge*/sterge*/scoate* ..2 mă/ma/numărul/numarul/din
      lăsați*/lasati*/lasă/lasa ..1 în/in ..1 pace
      retrag ..2
      gata cu`,
    pause: `nu ..2 interes*
      număr/numar/numarul ..1 greșit/gresit
      ați greșit/gresit
      spam*
      sătul*/satul*/enervant*/deranj*
      de unde ..4 număr*/numar*
      cine ..4 număr*/numar*
      de ce ..3 @send/@message
      prea multe ..1
      cum ..3 dezabon*/opresc
      reclamați*/reclam ..1
      anpc/poliția/politia/avocat*
      du-te/duceți ..1
      dracu*`,
    help: 'cine ..1 ești/este/sunteți/esti/sunteti\nce este ..1 asta\nam nevoie ..1 ajutor',
    innocent:
      'nu ..1 vreau ..2 anul*/dezabon*/ratez\nnu ..1 am ..1 primit\nnu ..1 a ..1 ajuns\nanul* ..2 comand*/rezerv*\nnu ..1 mai este/aveți',
  },
};

export const hu: ReplyLanguage = {
  code: 'hu',
  keywords: {
    stop: 'stop, leiratkozás, leiratkozom, leiratkozas, leiratkozni, állj, hagyja abba, hagyják abba, törölj, leiratkoz, leállítás, leállítom',
    alone: 'elég, vége, törlés, töröljön, nem kérem, ne küldj, elég volt, lemondás, nem kérek',
    cancel: 'lemondom, mégse',
    yes: 'igen, megerősítem, elfogadom',
    no: 'nem, nem köszönöm',
    help: 'segítség, info, súgó, segitseg',
  },
  polite: 'kérem, kérlek, köszönöm, szia, jó napot, most, azonnal, légyszi, üdv, kerem',
  words: { message: 'sms*, üzenet*, reklám*, spam*, értesít*, hirdetés*', send: 'küld*, ír*, zavar*, keres*, zaklat*' },
  wishes: {
    stop: `ne ..3 @send ..2
      nem ..1 kér*/akar*/szeretné* ..4 @message/többet/tobbet/több/ilyen/kapni
      hagyj*/fejezz* ..2 abba/békén
      leiratkoz*/iratk* ..2
      töröl* ..3 számom*/nevem*/engem/adatai*/listá*
      több ..1 @message ne
      nem szeretnék ..2
      állítsák ..2 le
      visszavon* ..2
      elég ..1 @message`,
    pause:
      'nem érdekel*\nrossz szám*\ntéves\nelegem\nspam*\nhonnan ..4 szám*\nki ..3 szám*\nmiért ..3 @message/@send\ntúl sok\nhogyan/hogy ..3 leiratkoz*/lemond*\nzaklat*/idegesít*\nfeljelent*/panasz*/nmhh/naih\nkopj* le\nhagyj* békén',
    help: 'ki ..1 ez/ön/vagy\nmi ez\nsegítség* ..1 kell/kérek',
    innocent: 'ne ..1 töröl*/állít*\nnem ..1 akarok ..1 leiratkoz*/lemaradni\nnem ..1 érkezett/kaptam\nmég nem',
  },
};

export const el: ReplyLanguage = {
  code: 'el',
  keywords: {
    stop: 'στοπ, stop, διαγραφή, διακοπή, απεγγραφή, σταμάτα, σταματήστε, σταματηστε, διαγράψτε με, διαγραψτε, diagrafi, stamatiste, διαγραφη, κατάργηση εγγραφής, σταματα',
    alone: 'τέλος, φτάνει, αρκετά, παύση, όχι άλλα, τελος, οχι αλλο',
    cancel: 'ακύρωση, ακυρωση, ακυρώστε',
    yes: 'ναι, επιβεβαιώνω',
    no: 'όχι, οχι, όχι ευχαριστώ',
    help: 'βοήθεια, πληροφορίες, βοηθεια',
  },
  polite: 'παρακαλώ, ευχαριστώ, γεια, γεια σας, καλημέρα, τώρα, αμέσως, σας, καλησπέρα',
  words: {
    message: 'μηνύμα*, μήνυμα*, μηνυμα*, sms*, διαφημ*, διαφήμ*, spam*, μνμ',
    send: 'στέλν*, στειλ*, στείλ*, ενοχλ*, γράφ*, επικοιν*',
  },
  wishes: {
    stop: `μη/μην/να ..2 @send ..2
      μην ..3 @send
      σταματ* ..3
      δεν ..1 θέλω/επιθυμώ/θελουμε ..4 @message/να/άλλα/πια
      όχι/χωρίς ..1 άλλα ..1 @message
      διαγρά*/διαγραφ*/αφαιρ*/σβήσ* ..2 με/μου/τον/αριθμ*/λίστα
      αφήστε ..1 με ..1 ήσυχ*
      ανακαλώ ..2
      όχι ..1 @message`,
    pause:
      'δεν ..1 ενδιαφέρ*\nδεν με ενδιαφ*\nλάθος ..1 αριθμ*/νούμερο\nspam\nβαρέθηκα\nπού/πως/πώς ..4 αριθμ*/νούμερο\nποιος ..4 αριθμ*\nγιατί ..3 @send/@message\nπάρα πολλά\nκαταγγελ*/δικηγόρ*/αστυνομ*\nενόχληση/ενοχλ*',
    help: 'ποιος ..1 είσαι/είναι/είστε\nτι είναι αυτό\nχρειάζομαι βοήθεια',
    innocent: 'μη/μην ..1 σταματ*/διαγρ*\nδεν ..1 έλαβα/ήρθε/πήρα\nδεν έχω λάβει',
  },
};

export const he: ReplyLanguage = {
  code: 'he',
  clitics: 'ה, ו, ב, ל, ש, מ, כ',
  keywords: {
    stop: 'הסר, הסרה, תסיר, תסירו, תסירו אותי, להסיר, להסיר אותי, עצור, הפסק, תפסיקו, די לשלוח, הסירו, הסירו אותי, בטל מנוי, סטופ, stop, תפסיק, ביטול מנוי, לבטל מנוי, הפסיקו, תורידו אותי',
    alone: 'די, מספיק, לא מעוניין, לא מעוניינת, חלאס, מחק, תמחקו, סיום, עזבו, תרדו ממני',
    cancel: 'ביטול, לבטל, בטל',
    yes: 'כן, מאשר, מאשרת',
    no: 'לא, לא תודה',
    help: 'עזרה, מידע, תמיכה',
  },
  polite: 'בבקשה, תודה, שלום, היי, עכשיו, מיד, נא, אנא, תודה רבה, כבר, דחוף',
  words: {
    message: 'הודע*, סמס*, פרסומ*, ספאם, מסרון*, sms*, דיוור*',
    send: 'לשלוח, תשלח*, שולח*, להטריד, תטריד*, לפנות, לסמס, מטריד*, שלחו',
  },
  wishes: {
    stop: `אל ..2 @send
      לא ..2 לשלוח/תשלח*/להטריד
      תפסיק*/הפסיק*/להפסיק/די/תחדל*/חדלו/מספיק ..3 @send
      תפסיק*/הפסק*/די/להפסיק/מספיק ..3 @message
      לא ..1 רוצ*/מעוניי* ..3 לקבל/@message/יותר
      להסיר/תסיר*/הסיר*/תמחק*/מחקו/תוריד*/תוציא* ..2 אותי/המספר/מספר*/שמי
      עזבו אותי
      תעזב* אותי`,
    pause:
      'לא ..1 מעוניי*\nמספר ..1 שגוי\nטעות ..1\nטעיתם\nספאם\nהטרדה\nמאיפה ..4 מספר*\nמי ..3 מספר*\nלמה ..3 @send/@message\nנמאס ..2\nאיך ..3 להסיר*/מפסיקים/מסירים/לבטל\nתביעה/אתבע/תלונה/משטרה\nיותר מדי ..1\nרוצה להסיר',
    help: 'מי ..1 זה/אתה/אתם/את\nמה זה\nצריך/צריכה עזרה',
    innocent: 'אל ..1 תפסיק*/תסיר*\nלא ..1 קיבלתי/הגיע*\nלבטל ..2 הזמנה',
  },
};

export const fa: ReplyLanguage = {
  code: 'fa',
  keywords: {
    stop: 'لغو, لغو اشتراک, توقف, قطع, لغو پیامک, لغو عضویت, استاپ, حذف کنید, قطع کنید',
    alone: 'بس, کافیه, نمیخوام, نمی خواهم, حذف, پایان, خاموش',
    yes: 'بله, تایید, موافقم',
    no: 'نه, خیر, نه ممنون',
    help: 'کمک, راهنما, راهنمایی',
  },
  polite: 'لطفا, ممنون, سلام, مرسی, متشکرم, الان, خواهشا, لطفاً',
  words: { message: 'پیام*, پیامک*, اس, تبلیغ*, اسپم, sms*' },
  wishes: {
    stop: `@message ..3 ندهید/ندید/نده/نفرست*/نفرستید/نفرستین/ارسال
      نفرست*/ندهید/ندین
      دیگر/دیگه ..3 @message
      نمی ..1 خواهم/خوام ..3
      نمیخوام/نمیخواهم/نمی‌خواهم ..3
      @message ..3 نمیخوام/نمیخواهم/نمی
      شماره ..2 حذف/پاک
      مزاحم ..1 نش*
      قطع ..1 کن*
      لغو ..1 کن*`,
    pause:
      'علاقه ..2 ندارم\nاشتباه ..1\nمزاحم*\nاسپم\nشماره ..2 از ..1 کجا\nشکایت*\nخسته*\nچرا ..3 @message\nچطور ..3 لغو',
    help: 'شما ..1 کی\nکی ..1 هستید\nاین چیه\nکمک ..1',
    innocent: 'نرسید*\nلغو ..1 نکن*\nقطع نکن*\nلغو سفارش',
  },
};
