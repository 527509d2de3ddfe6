import type { ReplyLanguage } from '../reply-language.js';

export const ru: ReplyLanguage = {
  code: 'ru',
  joins: 'не надо = ненадо',
  keywords: {
    stop: 'стоп, отписка, отписаться, отпишите, отпишите меня, отписать, отменить подписку, прекратить, прекратите, прекрати, отпиши, отключить, отключите, stop, отпишусь, отписываюсь, стоп смс, отказ, отказаться от рассылки, перестаньте, otpiska, otpisatsya, otpishite',
    alone:
      'хватит, конец, удалить, удалите, не надо, ненадо, достали, отстаньте, отвали, выход, отказываюсь, убрать, довольно, достаточно, завязывайте, отвяжитесь, не пишите, не писать, хорош, заблокировать, удали, уберите',
    cancel: 'отмена, отменить, отмените',
    start: 'старт, подписаться, подписка',
    yes: 'да, подтверждаю, согласен, согласна, да подтверждаю, да пожалуйста',
    no: 'нет, не согласен, нет спасибо, не хочу',
    help: 'помощь, помогите, справка, инфо, информация, поддержка, нужна помощь',
  },
  polite:
    'пожалуйста, пж, пжл, плиз, спасибо, здравствуйте, привет, добрый день, сейчас, немедленно, срочно, уже, всё, люди, блин, прошу, от, ну, меня, вас, очень прошу',
  words: {
    message:
      'смс*, сообщени*, реклам*, спам*, рассылк*, сооб*, уведомлени*, предложени*, акци*, эсэмэс*, sms*, подписк*',
    send: 'пиши*, писать, присыл*, шли*, слать, отправл*, беспоко*, звони*, присылайте, рассыла*, пишите, тревож*, шлите, шлете, шлёте, пишете',
    want: 'хочу, желаю, нужно, нужны, надо, хотим, нужна',
  },
  wishes: {
    firm: 'почему/зачем ..2 не ..1 прекращ*/перест*\nсколько ..3 раз ..3\nуже ..3 стоп/отпис*',
    stop: `не ..2 @send ..2
      больше не ..3 @send
      перестан*/прекрат*/хватит/прекращ*/кончай* ..3 @send
      прекрат*/остановит*/хватит/отключ*/отмен*/стоп/уберите ..3 @message
      не ..1 @want ..3 получать/@message/больше/этого/ваш*
      больше не ..1 @want
      отпиш*/отписать* ..2
      хочу ..1 отписаться
      удалит*/удали/уберит*/исключит*/вычеркн* ..2 меня/мой/номер/данные ..3
      без/никак* ..1 @message
      отзываю ..2 согласи*
      оставьте ..1 меня
      отказываюсь ..2
      ненадо ..3 @send/@message
      отстан*/отвяжи*/отвали*/отъеб*/отцеп*`,
    pause: `не ..1 интерес*
      неинтересно
      спам*
      надоел*/достал*/задолбал*/заебал*/задрал*/бесит*/раздражае*/навязчив*
      ошиб* ..1 номер*
      не ..1 туда
      не тот ..1 номер
      вы ошиблись
      ошиблись
      откуда ..4 номер/телефон/данные
      кто ..3 дал ..3
      зачем ..3 @send
      почему ..3 @send/@message
      жалоб*/жалова*/пожалуюсь/роскомнадзор/фас/полици*/прокуратур*/суд/адвокат*/юрист*
      заблокир*/блокирую
      как ..3 отпис*/отключ*/отказ*/удал*/остановить
      пошли/иди/идите/пошел/пошёл/идите ..1 на/вы/к
      нахуй/нахер/хуй/сука/суки/мудаки/козлы/уроды/дебилы/идиоты/мошенники/твари/блядь/гады
      слишком много ..1
      каждый день ..2
      я не подпис*/давал*/соглаш*
      не ..1 подписывал*/давал*/регистрировал*
      заткни*
      спасибо не надо
      больше не ..1`,
    help: 'кто ..1 это/вы/пишет\nэто кто\nвы кто\nчто ..1 это\nнуж* ..1 помощь\nпомогите ..1',
    innocent: `не ..1 отпис*/прекращ*/останавл*/удаля*/отмен*/отключ*
      не хочу ..1 отпис*/пропус*
      не ..1 пришл*/получ*/приход*/доставл*
      отмен* ..2 заказ*/брон*/билет*
      ошибл* ..1 размер*/адрес*
      не ..1 говорил* ..1 стоп
      я не ..1 дома`,
  },
};

export const uk: ReplyLanguage = {
  code: 'uk',
  keywords: {
    stop: 'стоп, відписатися, відписка, відпишіть, відпишіть мене, припинити, припиніть, відмовитися, вимкнути, перестаньте, відмова',
    alone: 'досить, годі, кінець, видалити, видаліть, не треба, відчепіться, не пишіть, вистачить',
    cancel: 'скасувати, відмінити',
    start: 'підписатися',
    yes: 'так, підтверджую, згоден, згодна',
    no: 'ні, ні дякую, не хочу',
    help: 'допомога, допоможіть, інфо, довідка',
  },
  polite: 'будь ласка, дякую, вітаю, привіт, добрий день, зараз, негайно, прошу, вже',
  words: {
    message: 'смс*, повідомлен*, реклам*, спам*, розсилк*',
    send: 'пиші*, писати, надсила*, присила*, шлі*, слати, відправля*, турбу*, пишіть',
  },
  wishes: {
    stop: `не ..2 @send ..2
      більше не ..3
      перестан*/припин*/досить/годі ..3 @send
      припин*/зупин*/вимкн* ..3 @message
      не ..1 хочу/бажаю ..3 отримувати/@message/більше
      відпиш*/відписат* ..2
      видал*/прибер* ..2 мене/мій/номер
      відкликаю ..2
      дайте спокій
      відчепіт*`,
    pause: `не цікав*
      спам*
      набрид*/дістали/дратує
      не ..1 той ..1 номер
      помил* ..1 номер*
      помилилися
      звідки ..4 номер
      хто ..3 номер
      чому/навіщо ..3 @send/@message
      скарг*/поліці*/адвокат*
      заблок*
      як ..3 відпис*/відмов*
      забагато ..1
      ідіть/йдіть ..1`,
    help: 'хто ..1 це/ви\nщо це\nпотрібна допомога',
    innocent: 'не ..1 відпис*/припиня*/видаля*\nне ..1 отрима*/прийш*/надійш*\nскасув* ..2 замовлен*/брон*',
  },
};

export const cs: ReplyLanguage = {
  code: 'cs',
  keywords: {
    stop: 'stop, odhlásit, odhlaste, odhlásit se, odhlaste mě, zrušit odběr, odhlášení, odhlasuji, zastavit, přestaňte, prestante, přestaň, odhlas',
    alone: 'konec, dost, smazat, vymazat, nechci, ukončit, stačí, nepište, neposílat, neposílejte, nic, vypnout',
    cancel: 'zrušit, storno, zrušte, stornovat',
    start: 'přihlásit',
    yes: 'ano, potvrzuji, souhlasím',
    no: 'ne, ne děkuji, nesouhlasím',
    help: 'pomoc, nápověda, info, pomoct',
  },
  polite: 'prosím, prosim, děkuji, dekuji, díky, dobrý den, ahoj, hned, okamžitě, teď, s pozdravem, už',
  words: {
    message: 'sms*, zpráv*, reklam*, spam*, esemes*, nabídk*, newsletter*',
    send: 'posíl*, posil*, psát, psat, pište, zasíl*, kontakt*, obtěž*',
  },
  wishes: {
    stop: `neposíl*/neposil*/nepište/nepiste/nezasíl*/nekontaktujte/neobtěžujte/nepiš ..3
      přestaňte/přestan*/prestan* ..3
      nechci/nepřeji/nechceme ..4 @message/dostávat/další/žádné/už/abyste
      už ..2 nechci/neposíl*/nepiš*
      žádné ..2 @message
      odhlas*/odhlás* ..2 mě/mne/se/z
      chci ..1 odhlásit/zrušit ..2
      smažte/smaz*/vymaž*/vyřaďte/odstraňte ..2 mě/moje/mé/číslo/mne/můj
      odvolávám/beru ..2 souhlas
      dejte ..1 mi ..1 pokoj
      nechte ..1 mě`,
    pause: `nemám zájem
      nezajímá
      obtěž*/otravu*/otravn*/štve*/otrav*
      špatné/spatne/chybné číslo
      spam*
      kde ..4 číslo
      kdo ..3 číslo
      proč ..3 @send/@message
      jak ..3 odhlás*/zruš*/zastavit
      stížnost*/policie/právník*/úoou
      moc ..1 @message
      mám dost/plné
      jděte/běžte/jdi ..1 do
      zablokuj*/blokuju`,
    help: 'kdo ..1 jste/je/píše\nco je ..1 to\npotřebuji pomoc',
    innocent:
      'nechci ..1 zrušit/odhlásit\nneodhlašujte\nnerušte\nnepřest*\nnepřišl*/nedorazil*\nnon stop\nzruš* ..2 objednávk*/rezervac*',
  },
};

export const sk: ReplyLanguage = {
  code: 'sk',
  keywords: {
    stop: 'stop, odhlásiť, odhláste, odhláste ma, zrušiť odber, prestaňte, odhlásenie, zastaviť',
    alone: 'koniec, dosť, zmazať, vymazať, nechcem, stačí, neposielať, nepíšte',
    cancel: 'zrušiť, storno',
    start: 'prihlásiť',
    yes: 'áno, potvrdzujem, súhlasím',
    no: 'nie, nie ďakujem',
    help: 'pomoc, info',
  },
  polite: 'prosím, ďakujem, dobrý deň, ahoj, hneď, okamžite, teraz',
  words: { message: 'sms*, správ*, reklam*, spam*, ponuk*' },
  wishes: {
    stop: `neposielajte/neposielaj/nepíšte/nekontaktujte/neobťažujte/nezasielajte ..3
      prestaňte/prestan* ..3
      nechcem/neželám ..4 @message/dostávať/ďalšie/žiadne/už/viac
      žiadne ..2 @message
      odhlás* ..2 ma/sa/z
      chcem ..1 sa? odhlásiť
      vymažte/zmažte/odstráňte/vyraďte ..2 ma/moje/číslo/mňa
      odvolávam ..2 súhlas
      dajte ..1 mi ..1 pokoj`,
    pause: `nemám záujem
      nezaujíma
      otravujete/otravn*/obťaž*
      zlé/nesprávne číslo
      spam*
      odkiaľ ..4 číslo
      prečo ..3 @message
      ako ..3 odhlás*/zruš*`,
    help: 'kto ..1 ste/je/píše\nčo je to\npotrebujem pomoc',
    innocent: 'nechcem ..1 zrušiť/odhlásiť\nneprišl*\nzruš* ..2 objednávk*/rezervác*',
  },
};

export const hr: ReplyLanguage = {
  code: 'hr',
  keywords: {
    stop: 'stop, odjava, odjavi, odjavite me, prekini, prekinite, prestanite, odjaviti, otkaži pretplatu, prestani, стоп, одјава, престаните, odjavi me',
    alone: 'kraj, dosta, obriši, izbriši, ne želim, ne zelim, ne šaljite, dosta je, ukini',
    cancel: 'otkaži, otkazati, poništi',
    start: 'prijava',
    yes: 'da, potvrđujem, slažem se',
    no: 'ne, ne hvala',
    help: 'pomoć, pomoc, info, upomoć',
  },
  polite: 'molim, molim vas, hvala, dobar dan, bok, zdravo, odmah, sada, lijep pozdrav',
  words: {
    message: 'sms*, poruk*, reklam*, spam*, obavijest*, obavešt*',
    send: 'šalj*, slat*, salj*, piš*, pisati, kontakt*, javlj*',
  },
  wishes: {
    stop: `ne ..1 šalj*/salj*/pišite/kontaktirajte/uznemiravajte/javljajte/slati ..3
      nemojte ..2 mi? ..1 @send
      nemoj ..2 @send
      prestan*/prekin* ..3 @send/@message/s/sa
      ne ..1 želim/zelim/žel*/zel*/cu/ću ..3 primati/@message/više/vise/da
      neću/necu ..2 više/@message/primati
      odjav* ..1 me
      želim/hoću ..2 odjavi*
      izbriši*/obriši*/uklon*/maknite ..2 me/moj/broj
      povlačim ..2
      ostavite ..1 me
      pustite ..1 me
      nikakve ..1 @message
      bez @message`,
    pause: `ne zanima
      nisam zainteresiran*/zainteresovan*
      pogrešan/krivi/pogresan broj
      krivi broj
      spam*
      dosad*/dosta/gnjav*/smeta*
      odakle/otkud ..4 broj
      zašto ..3 @send/@message
      kako ..3 odjav*/prekin*
      prijavit*/policij*/odvjetnik*/advokat*
      previše ..1 @message`,
    help: 'tko ..1 je/ste\nko ..1 je/ste\nšto je ovo\nšta je ovo\ntrebam pomoć',
    innocent:
      'ne želim ..1 odjavi*/otkaza*\nne prestaj*\nnisam ..1 primi*/dobi*\nnije ..1 stig*\notka* ..2 narudžb*/rezervac*',
  },
};

export const bg: ReplyLanguage = {
  code: 'bg',
  keywords: {
    stop: 'стоп, отпиши, отпишете ме, отписване, спри, спрете, прекратете, отказ, отписвам се, отпиши ме',
    alone: 'край, стига, изтрий, изтрийте, не искам, достатъчно',
    cancel: 'отмени, откажи',
    yes: 'да, потвърждавам, съгласен',
    no: 'не, не благодаря',
    help: 'помощ, инфо',
  },
  polite: 'моля, благодаря, здравейте, веднага, сега, добър ден',
  words: { message: 'смс*, съобщени*, реклам*, спам*, sms*' },
  wishes: {
    stop: `не ..2 изпраща*/пращ*/пиш*/безпоко*/звън* ..2
      спрете ..3
      спри ..3 @message
      не ..1 искам/желая ..3 @message/да/повече
      отпиш* ..1 ме
      изтри*/премахн* ..2 ме/номер*/ми
      оттеглям ..2
      остав* ме`,
    pause:
      'не ..1 се интерес*\nне ме интерес*\nгреш* номер\nспам*\nот къде/откъде ..4 номер*\nзащо ..3 @message\nкак ..3 отпиш*/спр*\nжалб*/полиция',
    help: 'кой ..1 е/сте\nкакво е това\nнуждая ..2 помощ',
    innocent: 'не ..1 спирай*/отписв*\nне ..1 съм получ*\nне ..2 получ*',
  },
};
