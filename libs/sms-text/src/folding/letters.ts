/** Letters that do not come apart into a base letter and a mark, and variants of one letter that people use for each other. */
export const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
  // Arabic: forms of alef, ya, ta marbuta, and the Persian and Urdu letters on many keyboards; tatweel says nothing.
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ء: '',
  ـ: '',
  ی: 'ي',
  ک: 'ك',
  گ: 'ك',
  ہ: 'ه',
  // Small capitals.
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ɪ: 'i',
  ɢ: 'g',
  ʜ: 'h',
};

/** Traditional, then simplified: only the characters that a reply about messages is likely to hold. */
const hanPairs =
  '訂订閱阅發发傳传訊讯簡简騷骚擾扰煩烦號号碼码電电話话刪删除除復复別别給给們们沒没還还麼么誰谁過过這这裡里' +
  '請请謝谢開开關关閉闭結结終终錯错誤误廣广訴诉舉举報报垃垃圾圾幫帮個个來来說说嗎吗時时間间認认識识個个單单貨货' +
  '處处歡欢為为買买賣卖價价錢钱優优惠惠條条爛烂滾滚罵骂討讨厭厌夠够將将從从點点對对會会應应該该經经讓让絕绝拒拒' +
  '黑黑資资料料問问題题員员銷销註注冊册啟启動动續续絡络繫系係系聯联斷断無无權权屬属罷罢閒闲詐诈騙骗輪轮斷断換换' +
  '預预約约戶户變变實实確确選选擇择項项務务業业實实麻麻頻频繁繁極极與与當当現现後后樣样種种門门網网連连結结滿满' +
  '機机樓楼幾几週周週周節节約约壓压軟软體体際际險险擊击雙双聲声聽听讀读寫写記记試试詢询購购運运費费退退換换達达興兴檢检邊边營营氣气惱恼廢废協协嚴严場场經经隱隐責责敗败賴赖闆板歲岁蓋盖嚇吓嗰個佢他咗了俾给畀给嘅的';

export const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: hanPairs.length / 2 }, (_, index) => [
    hanPairs.charAt(index * 2),
    hanPairs.charAt(index * 2 + 1),
  ]),
);

/** Small letters of Cyrillic and Greek, then the Latin letter each looks like. */
const imitations = 'аaеeоoрpсcуyхxтtкkмmнhвbіiїiѕsјjԁdԛqԝwһhαaοoρpτtιiκkνvεeυuѕs';

export const latinLookalikes: ReadonlyMap<string, string> = new Map(
  Array.from({ length: imitations.length / 2 }, (_, index) => [
    imitations.charAt(index * 2),
    imitations.charAt(index * 2 + 1),
  ]),
);

/** Digits and signs that stand for letters ("5t0p"). */
export const lettersOfSigns: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
};
