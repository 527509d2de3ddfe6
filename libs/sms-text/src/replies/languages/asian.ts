import type { ReplyLanguage } from '../reply-language.js';

export const ko: ReplyLanguage = {
  code: 'ko',
  keywords: {
    stop: '수신거부, 중지, 정지, 해지, 수신 거부, 구독취소, 구독 취소, 수신거부합니다, 그만, 스톱, 스탑, 중단, 거부, 해제, 탈퇴, 수신차단, 그만보내세요, 구독해지, 중지해주세요, 그만해, 그만하세요, stop',
    alone: '취소해, 종료, 삭제, 끝, 꺼져, 싫어요, 싫어, 필요없어요, 필요없음, 안해요, 됐어요, 차단, 필요 없어요',
    cancel: '취소, 취소해주세요, 취소요',
    start: '시작',
    yes: '네, 예, 동의, 동의합니다, 확인, 넵',
    no: '아니요, 아니오, 아뇨, 싫어요',
    help: '도움, 도움말, 문의, 고객센터, 도와주세요',
  },
  polite: '제발, 감사합니다, 안녕하세요, 부탁드립니다, 부탁합니다, 지금, 당장, 좀, 고맙습니다, 빨리, 바로, 이제, 요',
  words: { message: '문자*, 메시지*, 메세지*, 광고*, 스팸*, 알림*, sms*, 홍보*, 연락*, 톡*' },
  wishes: {
    stop: `@message ..3 그만*/보내지*/중지*/중단*/거부*/차단*/싫*/끊*/멈*/하지*/안/필요*/받기*/받고*/정지*/원하지*/해지*/보내지마*
      그만 ..2 보내*/좀/하세요/해*/연락*/문자*
      보내지 ..1 마*/말*
      보내지마*/보내지말*/연락하지마*/연락하지
      연락하지 ..1 마*/말*
      받고 ..1 싶지
      받기 ..1 싫*
      수신거부* ..2
      수신 ..1 거부* ..2
      번호* ..3 삭제*/지워*/빼*
      명단*/리스트* ..3 빼*/삭제*/제외*
      더 ..1 이상 ..4
      다시는 ..3
      구독 ..2 취소*/해지*
      탈퇴 ..1
      동의 ..2 철회*`,
    pause:
      '관심 ..1 없*\n관심없*\n귀찮*/짜증*/시끄*/스팸*/지긋*/성가*/지겨*\n번호 ..2 잘못*/틀*\n잘못 ..2 보*/거*/연락*\n잘못보*\n제 번호* ..4\n내 번호* ..4\n번호 ..1 어떻게/어디*\n신고*/고소*/경찰*/변호사*\n왜 ..3 보내*/문자*/자꾸/계속\n너무 ..2 많*\n매일 ..2\n차단*\n꺼져*/닥쳐*/씨발*/시발*/미친*/개새*/ㅅㅂ/ㅗ/지랄*\n어떻게 ..3 해지*/거부*/취소*/중지*\n동의 ..2 한 ..1 적\n가입 ..2 적\n사람 ..1 아*\n아닙니다',
    help: '누구*\n어디 ..1 회사*/세요/서\n이게 뭐*\n뭐 ..1 예요/죠/에요\n도와*\n도움* ..1 필요*\n고객센터* ..2',
    innocent:
      '취소* ..1 하지 마*\n그만* ..1 두지\n중지하지 ..1 마*\n안 ..1 왔*/와요/도착*\n못 ..1 받*\n주문* ..2 취소*\n예약* ..2 취소*',
  },
};

export const vi: ReplyLanguage = {
  code: 'vi',
  keywords: {
    stop: 'stop, dừng, ngừng, hủy đăng ký, từ chối, tc, huy dk, hủy đk, hủy dịch vụ, dừng lại, ngưng, huy dang ky, dung lai, tu choi, hủy tin nhắn, ngừng gửi, dừng gửi',
    alone: 'thôi, đủ rồi, xóa, kết thúc, không nhận, dung, ngung, thoát, im đi',
    cancel: 'hủy, huỷ, huy',
    start: 'bắt đầu, đăng ký',
    yes: 'có, đồng ý, vâng, xác nhận',
    no: 'không, không cảm ơn, ko',
    help: 'trợ giúp, giúp, hỗ trợ, tro giup, ho tro, thông tin, giúp đỡ',
  },
  polite:
    'vui lòng, làm ơn, xin, cảm ơn, cám ơn, xin chào, chào, ngay, bây giờ, đi, ạ, nhé, giùm, luôn, với, xin vui lòng, hãy, dùm',
  words: {
    message: 'tin, nhắn, sms, quảng, spam, cáo, rác, thông',
    no: 'không, đừng, ko, khong, dung, k, chớ, hông, đéo, chẳng',
  },
  wishes: {
    stop: `đừng ..3 gửi/nhắn/làm/liên/gọi/spam
      không ..1 muốn ..4 nhận/@message/nữa
      ko/khong/k ..1 muốn ..4 nhận/@message/nữa/nua
      không/ko/khong/đừng/dung ..2 gửi/nhắn/gui/nhan ..4 nữa/nua/@message/tôi
      ngừng/dừng/ngưng/hủy/huỷ/thôi/chặn ..2 gửi/@message/nhắn/đăng
      không ..1 nhận ..3
      xóa/xoá/gỡ/bỏ ..2 số/tôi/tên
      không ..1 đồng ..1 ý ..2
      để tôi yên
      rút ..1 lại
      không ..2 làm phiền
      đừng ..1 làm phiền`,
    pause:
      'không ..1 quan tâm\nko quan tâm\nnhầm ..1 số/người\nsai số\nspam\nphiền/làm phiền/bực\nlấy ..2 số ..2\nai ..2 cho ..3 số\nsao ..3 gửi/nhắn/có ..2\nnhiều ..1 @message ..1 quá\nquá nhiều\nbáo ..1 cáo/công\nkiện\ncông an\nlàm ..1 sao ..3 hủy/ngừng/dừng/huỷ\nchặn ..1 số\nchặn\nđụ má/mẹ\nđồ điên\nlừa đảo',
    help: 'ai ..1 đây/đấy/vậy/thế\nbạn là ai\nđây là gì\ncái gì\ncông ty nào\ncần ..1 giúp/hỗ',
    innocent:
      'khi nào ..2\nđừng ..1 hủy/dừng/ngừng\nkhông ..1 muốn ..1 hủy/dừng/bỏ\nchưa ..2 nhận/gửi/tới\nkhông ..1 nhận ..1 được\nhủy ..2 đơn/đặt/vé',
  },
};

export const id: ReplyLanguage = {
  code: 'id',
  keywords: {
    stop: 'stop, berhenti, unreg, unreg sms, berhenti langganan, batal langganan, setop, hentikan, stop sms, hapus saya, brenti, keluar dari daftar, berhenti kirim, tamatkan, henti',
    alone: 'cukup, hapus, selesai, keluar, udah, sudah, jangan, gak mau, nggak mau, tak nak, tutup, sudahlah',
    cancel: 'batal, batalkan',
    start: 'mulai, daftar, langganan',
    yes: 'ya, setuju, iya, konfirmasi, ya setuju',
    no: 'tidak, tidak terima kasih, gak, nggak, enggak, tak',
    help: 'bantuan, tolong, info, bantu, tolong bantu',
  },
  polite:
    'tolong, mohon, terima kasih, makasih, halo, hai, sekarang, segera, dong, ya, pak, bu, sila, min, kak, plis, deh, woy, selamat pagi, lah, terimakasih, tq',
  words: {
    message: 'sms*, pesan*, iklan*, spam*, promo*, promosi*, mesej*, notif*',
    no: 'jangan, jgn, tidak, tdk, gak, ga, nggak, ngga, enggak, tak, ngak, gk, x',
  },
  wishes: {
    stop: `jangan/jgn ..2 kirim*/hubungi/ganggu/sms*/hantar*/chat/kontak/menghubungi ..2
      tidak/gak/ga/nggak/tak/tdk/enggak/gk ..1 mau/ingin/nak/mahu/ingin/butuh/perlu ..4 @message/terima/menerima/lagi/dapat/dikirim*
      berhenti/stop/hentikan/setop/brenti ..3 kirim*/@message/mengirim*/hantar/sms*/menghubungi
      @message ..2 lagi $
      tidak ..1 usah ..2 kirim*
      gak/ga ..1 usah ..2 kirim*/sms*
      hapus/buang/keluarkan/padam ..2 saya/nomor/nombor/no/data/nama/aku
      cabut ..2
      berhenti ..1 langganan
      biarkan saya
      tanpa @message`,
    pause:
      'tidak/gak/ga/nggak/tak/ngga ..1 tertarik/minat/berminat\nsalah ..1 nomor/sambung/nombor/orang/no/kirim\nspam\nganggu/mengganggu/menggangu/kesel/sebel/bosan/risih/capek/muak/menyebalkan\ndari/dapat ..3 nomor ..2\ndapat ..3 nomor/no/nombor\nsiapa ..3 kasih ..3 nomor\nkenapa ..3 kirim*/sms*/@message\nterlalu/banyak ..2 @message\ngimana/bagaimana/cara/macam ..3 berhenti/unreg/stop\nlaporkan/lapor/polisi/kominfo/laporin/polis\nblokir/blok\nanjing/bangsat/goblok/tolol/bodoh/babi/brengsek/asu/kampret\npenipu*',
    help: 'siapa ..1 ini/kamu/anda/nih/awak\nini siapa\napa ini\nini apa\nbutuh bantuan\nperusahaan apa',
    innocent:
      'jangan ..1 berhenti/stop/hapus/batal*\nbelum ..2\ntidak ..1 terima ..1 kasih\nbatalkan ..2 pesanan\ngak ..1 mau ..1 berhenti\ntidak ingin ..1 berhenti',
  },
};

export const tl: ReplyLanguage = {
  code: 'tl',
  keywords: {
    stop: 'stop, itigil, tigil, tigilan, tama na, tumigil, ihinto, unsubscribe, itigil nyo',
    alone: 'ayoko, ayaw ko, wag na, huwag na, hindi na, tama, hinto',
    yes: 'oo, opo',
    no: 'hindi, ayaw, hindi po',
    help: 'tulong, info, patulong',
  },
  polite: 'po, paki, pakiusap, salamat, please, na, nga, naman, ngayon, hello, hi',
  words: { message: 'text*, message*, sms*, mensahe*, msg*, spam*, promo*', no: 'wag, huwag, ayaw, ayoko, hwag, wak' },
  wishes: {
    stop: '@no ..4 text*/itext/message*/mag/magtext/padal*/magpadala/kontak*/istorbo*/guluhin/magsend/send/makatanggap/tumanggap\ntigilan/itigil/tama/tigil ..4\ntanggalin ..3\nalisin ..3\nburahin ..3',
    pause:
      'hindi ..2 interesado\nmaling number/numero\nwrong number\nspam*\nsaan ..3 number\nsino ..3 number\nbakit ..3 text*/message*\nnakakainis/nakakaasar/istorbo/makulit/kulit\nputa*/gago*/tangina*/bobo/ulol\nang ..1 dami ..2 @message\nirereport/report',
    help: 'sino ..1 ito/to/ka/po/kayo\nano ..1 ito/to\nkailangan ..2 tulong',
    innocent: 'wag/huwag ..1 itigil/tigil/istop\nhindi ..1 ko natanggap\nhindi pa',
  },
};

export const hi: ReplyLanguage = {
  code: 'hi',
  joins:
    'band karo = bandkaro, band kro = bandkaro, band kijiye = bandkaro, band kare = bandkaro, band karein = bandkaro, बंद करो = बंदकरो, बंद करें = बंदकरो, बंद कीजिए = बंदकरो, बंद करे = बंदकरो, बंद कर = बंदकरो, band kardo = bandkaro, band kar = bandkaro, bund karo = bandkaro',
  keywords: {
    // STOP in the other scripts of India and Pakistan, too.
    stop: 'बंद करो, बंद करें, बंद, रोको, रोकें, स्टॉप, স্টপ, ஸ்டாப், స్టాప్, ಸ್ಟಾಪ್, സ്റ്റോപ്പ്, സ്റ്റോപ്, સ્ટોપ, ਸਟਾਪ, اسٹاپ, سٹاپ, बंद कीजिए, bandkaro, bnd kro, band karo, बंदकरो, सदस्यता समाप्त, stop, roko, unsubscribe, हटाओ, मुझे हटाओ, बंद करे',
    alone: 'band, bas, बस, नहीं चाहिए, nahi chahiye, mat bhejo, मत भेजो, ruko, रुको, khatam, खत्म, bas karo, बस करो, hatao',
    cancel: 'रद्द, रद्द करें',
    start: 'शुरू',
    yes: 'हाँ, हां, haan, ha, जी हाँ, han ji, haan ji',
    no: 'नहीं, nahi, nahin, नही',
    help: 'मदद, सहायता, madad, जानकारी, help',
  },
  polite:
    'कृपया, धन्यवाद, नमस्ते, please, plz, kripya, ab, अब, bhai, भाई, shukriya, dhanyavad, ji, जी, abhi, अभी, sir, turant, तुरंत, ye, yeh, यह, ये',
  words: {
    message: 'msg*, message*, sms*, मैसेज*, संदेश*, मेसेज*, एसएमएस, विज्ञापन*, spam*, ads, सन्देश*',
    no: 'mat, मत, nahi, नहीं, na, nahin, न, mt, नही',
  },
  wishes: {
    stop: `@message ..3 @no ..2
      @message ..3 bandkaro/बंदकरो/band/बंद/roko/रोको/bnd/rok/रोकें
      @no ..2 bhej*/भेज*/karo/करो/kro/करें/कीजिए/bheje/chahiye/चाहिए
      bandkaro/बंदकरो ..3
      mujhe/मुझे ..4 @no ..2 bhej*/भेज*/chahiye/चाहिए/karo/karna/करना
      mera/मेरा/meri/मेरे ..3 hata*/हटा*/delete/remove/nikal*/निकाल*
      भेजना ..1 बंद*
      bhejna ..1 band*
      pareshan/परेशान/tang/तंग ..1 mat/मत/na/न`,
    pause:
      'pareshan/परेशान/tang/तंग\nगलत नंबर\ngalat/glt/galt/wrong number/no/नंबर\nदिलचस्पी ..1 नहीं\ninterest* ..1 nahi/नहीं\nspam\nशिकायत\nshikayat*/complaint*\nkaha/kahan/kaise/kisne/कहाँ/कैसे/किसने ..4 number/नंबर/no/nambar\nnumber/नंबर ..3 kaha/kahan/kaise/kisne/कहाँ/कैसे/किसने\nkyu/kyun/kyo/क्यों ..3 bhej*/भेज*/message/msg/@message\nkaise/कैसे ..3 band/बंद/roke*/unsubscribe\nbahut ..2 @message\nroz ..3 @message\nchutiya*/madarchod*/bhosd*/behenchod*/bc/kutte/harami*/saale\ntrai/dnd/पुलिस',
    help: 'kaun ..1 ho/hai/h/bol\nकौन ..1 हो/है/हैं/बोल\nye/yeh/यह ..1 kya/क्या ..1 hai/है\naap/आप ..1 kaun/कौन\nmadad/मदद ..1 chahiye/चाहिए/karo/करें',
    innocent: 'bandkaro ..1 mat\nband ..1 mat/nahi\nबंद ..1 मत\nnahi mila/aaya/आया/मिला\nनहीं मिला/आया\nकब ..2\nkab ..2',
  },
};

export const th: ReplyLanguage = {
  code: 'th',
  unspaced: true,
  keywords: {
    stop: 'หยุด, สต็อป, สต๊อป, สตอป, ยกเลิกการรับ, ยกเลิกรับข่าวสาร, หยุดส่ง, เลิกส่ง, ยกเลิกข้อความ, เลิกรับ, ยกเลิกสมาชิก, หยุดส่งข้อความ',
    alone: 'พอ, พอแล้ว, ลบ, เลิก, ออก, ไม่เอา, ไม่ต้องการ, ไม่รับ, จบ, ไม่สนใจ',
    cancel: 'ยกเลิก',
    yes: 'ใช่, ตกลง, ยืนยัน',
    no: 'ไม่, ไม่ใช่',
    help: 'ช่วยเหลือ, ช่วยด้วย, ข้อมูล, สอบถาม',
  },
  polite: 'ครับ, ค่ะ, คะ, ขอบคุณ, กรุณา, สวัสดี, หน่อย, โปรด, ด้วย, เดี๋ยวนี้',
  words: { message: 'ข้อความ, โฆษณา, sms, สแปม, ข่าวสาร, เอสเอ็มเอส' },
  wishes: {
    stop: 'หยุด ..6 ส่ง/@message/รบกวน\nเลิก ..4 ส่ง/รับ/รบกวน/ยุ่ง/สมาชิก\nอย่า ..6 ส่ง/รบกวน/ติดต่อ/ทัก/@message\nไม่ ..2 ต้อง ..4 ส่ง/รับ/การ\nไม่ ..2 อยาก ..4 รับ/ได้\nไม่ต้องการ\nยกเลิก ..6 รับ/@message/สมาชิก/บริการ\nลบ ..4 เบอร์/ชื่อ/ฉัน/ผม\nไม่ขอรับ/งดส่ง/ห้ามส่ง/ขอยกเลิก\nหยุด/สต็อป/สต๊อป/สตอป',
    pause:
      'ไม่สนใจ\nรำคาญ/น่าเบื่อ/กวนใจ/รบกวน\nผิด ..2 เบอร์/คน\nเบอร์ผิด\nเอาเบอร์ ..4\nได้เบอร์ ..6\nสแปม\nฟ้อง/ร้องเรียน/แจ้งความ/ตำรวจ\nบล็อก\nเยอะ ..2 เกิน/ไป\nไอ้/เหี้ย/ควย/สัส/ไปตาย\nยกเลิก ..4 ยังไง/อย่างไร\nทำไม ..6 ส่ง\nพอได้แล้ว',
    help: 'ใคร ..2 ครับ/คะ/ค่ะ/เนี่ย/$/นี่\nนี่คืออะไร/คืออะไร\nบริษัทอะไร\nต้องการความช่วยเหลือ\nขอความช่วยเหลือ',
    innocent:
      'อย่าหยุด/อย่ายกเลิก/ไม่ยกเลิก/วันหยุด/ไม่หยุด\nยังไม่ได้ ..2 รับ\nยังไม่\nไม่ได้รับ\nยกเลิก ..4 คำสั่งซื้อ/ออเดอร์/การจอง/ตั๋ว\nต้องการความช่วยเหลือ',
  },
};
