import type { ReplyLanguage } from '../reply-language.js';

/** Chinese in pinyin, as it is typed without an input method. */
export const pinyin: ReplyLanguage = {
  code: 'zh',
  keywords: {
    stop: `tuiding, tui ding, quxiao dingyue, tingzhi fasong, jushou, ju shou, bie fa le, bie zai fa, bie zai fa le, bu yao zai fa, buyao zai fa le, qing tuiding`,
    alone: `tingzhi, ting zhi, bu yao, buyao, bie fa, ting, gun, gou le, bu xuyao, bu yao le`,
    cancel: 'quxiao, qu xiao',
    help: 'bangzhu, bang zhu, kefu',
  },
  polite: 'qing, xiexie, xie xie, ni hao, nihao, nimen, wo, ba, le',
  words: {
    no: 'bie, buyao, bu, bierang, wuxu, qingwu, butong',
    send: 'fa, faduanxin, fasong, saorao, darao, lianxi, shoudao',
    message: 'duanxin, xinxi, xiaoxi, guanggao, sms, laji',
  },
  wishes: {
    stop: `@no ..2 @send
      @no ..1 yao ..3 @send
      @no ..3 @message
      quxiao/tingzhi ..2 @message/dingyue`,
    pause: `saorao
      fan si/sile/ren/le
      tai fan/duo
      fansi*
      gun ..1 $
      tousu
      jubao
      laji duanxin
      fa cuo
      dacuo/facuo/gaocuo
      meiyou dingyue/zhuce`,
    help: `ni shi shei/shui/na
      ni shishei
      shei a`,
  },
};

/** Japanese in Latin letters. */
export const romaji: ReplyLanguage = {
  code: 'ja',
  keywords: {
    stop: `haishin teishi, haishinteishi, teishi, haishin kaijo, taikai, yamete, yamete kudasai, okuranaide, okuranaide kudasai, touroku kaijo, mou okuranaide, jushin kyohi, sutoppu`,
    alone: `iranai, irimasen, iran, yamero, yamete kure, fuyou, kaijo, kekkou desu, mou ii, mou iranai, hitsuyou nai, yada, owari`,
    cancel: 'kyanseru',
    help: 'herupu, tasukete, toiawase',
  },
  polite: 'kudasai, onegai, onegaishimasu, onegai shimasu, arigatou, arigato, sumimasen, mou, desu, ne, yo',
  words: {
    message: 'meru, messeji, sms, haishin, koukoku, renraku, tsuuchi',
  },
  wishes: {
    stop: `okuranaide/okurunaide/okuruna/okurana
      okutte ..1 konaide
      @message ..2 teishi/yamete/iranai/irimasen/fuyou/kaijo/iran/tomete/yamero
      renraku shinaide/suruna
      mou ..2 iranai/irimasen/yamete/okura*`,
    pause: `meiwaku ..1
      urusai/uzai/shitsukoi/uza
      bangou ..2 chiga*/machiga*
      hitochigai
      kyoumi nai/arimasen
      shiranai hito
      dare ..2 bangou
      iranai`,
    help: `dare desu/da/ka/nano
      anata ..1 dare
      donata`,
  },
};
