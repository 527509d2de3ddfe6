// Written by `npm run generate` from the files in rules/. Change those.
import type { RuleFile } from '../rules/rule.js';

export const ruleFiles: readonly RuleFile[] = [
  {
    ...{"code":"AE","name":"United Arab Emirates","law":"read","languages":["ar","en"]},
    rules: [
      {"id":"ae.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["daily 07:00-21:00"],"source":"Twilio guidelines AE","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"ae.content-ban","version":1,"kind":"content-ban","validFrom":"2000-01-01","inBody":["urls","phone-numbers"],"source":"Twilio guidelines AE","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"ae.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2000-01-01","mustRegister":["alphanumeric"],"how":"promotional names begin with AD-, which counts in the 11 characters","source":"Twilio guidelines AE","confidence":"M","checkedOn":"2026-11-20"},
    ],
  },
  {
    ...{"code":"ALL","name":"All countries","law":"read","members":"*"},
    rules: [
      {"id":"all.caps","version":1,"kind":"caps","validFrom":"2000-01-01","caps":{"per24h":1,"per7d":3,"per30d":6},"source":"Omnisend (3 a day); project default","confidence":"M","checkedOn":"2026-11-20","unchecked":"no statutory cap was found outside US states: these are our own choice","binding":"choice","note":"Rolling; cart and booking reminders count. A workspace may choose other figures."},
      {"id":"all.opt-out-line","version":1,"kind":"opt-out-line","validFrom":"2000-01-01","free":true,"how":"working and free, in every marketing text (law in the EU, GB, FR, ES, AU, CA; a carrier rule in the US)","source":"CNIL; DPN; AEPD; Bandwidth","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"all.sender-identity","version":1,"kind":"sender-identity","validFrom":"2000-01-01","parts":["brand"],"how":"the brand’s name in every marketing text","source":"CNIL; DPN; AEPD; Bandwidth","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"all.evidence","version":1,"kind":"evidence","validFrom":"2000-01-01","keep":["person, number, channel, purposes, brand","exact disclosure with version and language","form address, or keyword and short code","time with zone, IP address, user agent, state of the box","double opt-in message, reply and time","country and rule version applied, source, proof file of an import, expiry","revocation: time, channel, text, actor, confirmation"],"source":"project default","confidence":"M","checkedOn":"2026-11-20","note":"Append-only; after an erasure the refusal stays as a salted hash."},
    ],
  },
  {
    ...{"code":"AT","name":"Austria","law":"read","languages":["de"]},
    rules: [
      {"id":"at.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"no hours for texts found: these are our own choice"},
      {"id":"at.list-check","version":1,"kind":"list-check","validFrom":"2000-01-01","list":"national objection register","unless":["express","express-written"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"which register there is, and whether it covers texts"},
    ],
  },
  {
    ...{"code":"AU","name":"Australia","law":"read","languages":["en"]},
    rules: [
      {"id":"au.consent","version":1,"kind":"consent","validFrom":"2000-01-01","bases":[{"basis":"express"},{"basis":"inferred"}],"source":"Telerivet; Bandwidth","confidence":"H","checkedOn":"2026-11-20","note":"Spam Act 2003."},
      {"id":"au.sender-identity","version":1,"kind":"sender-identity","validFrom":"2000-01-01","parts":["brand","contact"],"how":"with contact details","source":"Telerivet; Bandwidth","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"au.opt-out-line","version":1,"kind":"opt-out-line","validFrom":"2000-01-01","free":true,"how":"a working free unsubscribe","source":"Telerivet; Bandwidth","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"au.revocation-deadline","version":1,"kind":"deadline","validFrom":"2000-01-01","of":"revocation","within":{"businessDays":5},"calendar":"AU","source":"Bandwidth","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"au.opt-out-facility","version":1,"kind":"deadline","validFrom":"2000-01-01","of":"opt-out-facility","within":{"days":30},"source":"Bandwidth","confidence":"M","checkedOn":"2026-11-20","unchecked":"the number of days"},
      {"id":"au.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-fri 09:00-20:00","sat 09:00-17:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"none in the Spam Act: these are the hours for calls"},
      {"id":"au.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2026-07-01","mustRegister":["alphanumeric"],"how":"ACMA SMS Sender ID Register; what is not registered shows as \"Unverified\"","source":"ClickSend ACMA schedule; Telerivet","confidence":"H","checkedOn":"2026-11-20"},
    ],
  },
  {
    ...{"code":"BE","name":"Belgium","law":"read","languages":["nl","fr","de"]},
    rules: [
      {"id":"be.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"no hours for texts found: these are our own choice"},
      {"id":"be.list-check","version":1,"kind":"list-check","validFrom":"2000-01-01","list":"national objection register","unless":["express","express-written"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"which register there is, and whether it covers texts"},
    ],
  },
  {
    ...{"code":"BR","name":"Brazil","law":"read","languages":["pt"]},
    rules: [
      {"id":"br.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["daily 09:00-22:00"],"source":"Twilio guidelines BR","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"br.days","version":1,"kind":"days","validFrom":"2000-01-01","closed":["sun"],"source":"Twilio guidelines BR","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"br.content-ban","version":1,"kind":"content-ban","validFrom":"2000-01-01","categories":["contests","telecom offers"],"source":"Twilio guidelines BR","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"br.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2000-01-01","forbidden":["alphanumeric"],"mustRegister":["short-code"],"how":"short code, about six weeks to provision","source":"Salesforce help","confidence":"M","checkedOn":"2026-11-20"},
    ],
  },
  {
    ...{"code":"CA","name":"Canada","law":"read","languages":["en","fr"]},
    rules: [
      {"id":"ca.consent","version":1,"kind":"consent","validFrom":"2000-01-01","bases":[{"basis":"express","conditions":["no box that is ticked already","separate from terms","a message may not be used to ask for it"]},{"basis":"existing-customer","expiresAfterMonths":24},{"basis":"enquiry","expiresAfterMonths":6}],"source":"Blakes/Mondaq; Lexology","confidence":"H","checkedOn":"2026-11-20","unchecked":"the months of implied consent, though they are in the statute","note":"CASL."},
      {"id":"ca.sender-identity","version":1,"kind":"sender-identity","validFrom":"2000-01-01","parts":["brand","contact","mailing-address"],"how":"a mailing address, and one of phone, e-mail and web","source":"AWS docs","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"ca.opt-out-line","version":1,"kind":"opt-out-line","validFrom":"2000-01-01","free":true,"keywords":["STOP","ARRET","AIDE","INFO"],"how":"the French words for those who speak French","source":"AWS docs","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"ca.revocation-deadline","version":1,"kind":"deadline","validFrom":"2000-01-01","of":"revocation","within":{"businessDays":10},"calendar":"CA","source":"AWS docs","confidence":"M","checkedOn":"2026-11-20","unchecked":"the number of days"},
      {"id":"ca.opt-out-facility","version":1,"kind":"deadline","validFrom":"2000-01-01","of":"opt-out-facility","within":{"days":60},"source":"AWS docs","confidence":"M","checkedOn":"2026-11-20","unchecked":"the number of days"},
      {"id":"ca.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"CASL names no hours: these are our own choice"},
      {"id":"ca.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2000-01-01","forbidden":["alphanumeric"],"mustRegister":["short-code"],"how":"short code with approval, long code, or toll-free","source":"Telnyx docs","confidence":"M","checkedOn":"2026-11-20"},
    ],
  },
  {
    ...{"code":"DE","name":"Germany","law":"read","languages":["de"]},
    rules: [
      {"id":"de.consent","version":1,"kind":"consent","validFrom":"2000-01-01","bases":[{"basis":"express","conditions":["prior; the sender carries the burden of proof"]},{"basis":"existing-customer","conditions":["UWG s. 7(3)"]}],"source":"bevh; marketing-boerse","confidence":"H","checkedOn":"2026-11-20","note":"UWG s. 7(2)."},
      {"id":"de.double-opt-in","version":1,"kind":"double-opt-in","validFrom":"2000-01-01","purposes":["*"],"why":"the accepted proof of consent in court","source":"bevh; marketing-boerse","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"de.evidence-kept","version":1,"kind":"deadline","validFrom":"2000-01-01","of":"evidence-kept","within":{"years":5},"source":"NWB","confidence":"H","checkedOn":"2026-11-20","note":"UWG s. 7a is worded for phone calls; applied to texts as good practice."},
      {"id":"de.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"none found for texts: these hours are our own choice"},
      {"id":"de.senders","version":1,"kind":"registration","validFrom":"2000-01-01","with":"nobody","what":"none required for names","source":"Telnyx docs","confidence":"M","checkedOn":"2026-11-20","note":"The same page still says none for Spain: look at its date."},
    ],
  },
  {
    ...{"code":"*","name":"Every other country","law":"unread","summary":"Marketing is off there until the workspace accepts these rules, on the record (decision 28). Looked for and without a source that was read: NZ, SG, ZA, JP, KR, HK, CN, CL, CO, AR, PE."},
    rules: [
      {"id":"default.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"nobody has read the law there"},
      {"id":"default.caps","version":1,"kind":"caps","validFrom":"2000-01-01","caps":{"per24h":1},"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"nobody has read the law there"},
      {"id":"default.consent","version":1,"kind":"consent","validFrom":"2000-01-01","bases":[{"basis":"express"}],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"nobody has read the law there"},
    ],
  },
  {
    ...{"code":"ES","name":"Spain","law":"read","languages":["es"]},
    rules: [
      {"id":"es.consent","version":1,"kind":"consent","validFrom":"2000-01-01","bases":[{"basis":"express","conditions":["prior; no tacit consent"]},{"basis":"existing-customer","conditions":["similar products only","simple and free objection when the details were taken and in every message"]}],"source":"AEPD 2018-0164","confidence":"H","checkedOn":"2026-11-20","note":"LSSI art. 21."},
      {"id":"es.opt-out-line","version":1,"kind":"opt-out-line","validFrom":"2000-01-01","free":true,"how":"a simple way in each message","source":"AEPD 2018-0164","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"es.list-check","version":1,"kind":"list-check","validFrom":"2000-01-01","list":"Lista Robinson","unless":["express","express-written"],"source":"Xataka; Diario de Cadiz","confidence":"H","checkedOn":"2026-11-20","note":"LOPDGDD art. 23.4."},
      {"id":"es.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-21:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"none found for texts: these hours are our own choice"},
      {"id":"es.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2026-06-07","mustRegister":["alphanumeric"],"how":"CNMC alias registry (Order TDF/149/2025, Circular 1/2026): 3 to 11 characters, letters with ñ and ç, digits, space @ & - _ . +, no accents, not all digits, not generic, case sensitive, bound to holder and provider, at most 24 months","source":"Telnyx; Vonage; Infobip; Instasent; sidroute","confidence":"H","checkedOn":"2026-11-20","note":"Blocking began on 7 June or 15 September 2026 by source; the earlier is used."},
    ],
  },
  {
    ...{"code":"EU","name":"European Union","law":"read","members":["AT","BE","BG","HR","CY","CZ","DK","EE","FI","FR","DE","GR","HU","IE","IT","LV","LT","LU","MT","NL","PL","PT","RO","SK","SI","ES","SE"]},
    rules: [
      {"id":"eu.consent","version":1,"kind":"consent","validFrom":"2000-01-01","bases":[{"basis":"express","conditions":["prior opt-in, for electronic mail and so for texts"]},{"basis":"existing-customer","conditions":["own similar products only","objection when the details were taken and in every message"]}],"source":"CNIL; AEPD report 2018-0164","confidence":"H","checkedOn":"2026-11-20","unchecked":"read for France and Spain only; other states may differ","note":"GDPR, and ePrivacy directive art. 13."},
      {"id":"eu.evidence","version":1,"kind":"evidence","validFrom":"2000-01-01","keep":["proof of consent"],"source":"CNIL; AEPD report 2018-0164","confidence":"H","checkedOn":"2026-11-20","note":"It is as easy to withdraw as to give."},
    ],
  },
  {
    ...{"code":"FR","name":"France","law":"read","languages":["fr"]},
    rules: [
      {"id":"fr.consent","version":1,"kind":"consent","validFrom":"2000-01-01","bases":[{"basis":"express","conditions":["prior, free and specific","a box that is not ticked"]},{"basis":"existing-customer","conditions":["a real sale: an account without an order is not enough"]}],"source":"CNIL","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"fr.sender-identity","version":1,"kind":"sender-identity","validFrom":"2000-01-01","parts":["brand"],"how":"identify the advertiser","source":"CNIL","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"fr.opt-out-line","version":1,"kind":"opt-out-line","validFrom":"2000-01-01","free":true,"keywords":["STOP"],"how":"STOP to a 36xxx short code, which the provider fills in for [STOP_CODE]","source":"CNIL; Brevo docs","confidence":"M","checkedOn":"2026-11-20","unchecked":"the short code range 36xxx","note":"A mention of STOP makes the text marketing traffic. Complaints go to 33700."},
      {"id":"fr.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 10:00-20:00"],"source":"Brevo (08:00-22:00); Vector/Element issue (08:30-20:00 at Bouygues and SFR)","confidence":"M","checkedOn":"2026-11-20","note":"The sources disagree: this is inside both."},
      {"id":"fr.days","version":1,"kind":"days","validFrom":"2000-01-01","closed":["sun"],"source":"Brevo docs","confidence":"H","checkedOn":"2026-11-20","note":"Blocked and put off by the provider."},
      {"id":"fr.holidays","version":1,"kind":"holidays","validFrom":"2000-01-01","calendar":"FR","source":"Brevo docs; calendar by date-holidays","confidence":"M","checkedOn":"2026-11-20","unchecked":"the list of days"},
      {"id":"fr.holidays-alsace-moselle","version":1,"kind":"holidays","regions":["FR-57","FR-67","FR-68","FR-6AE"],"validFrom":"2000-01-01","calendar":"FR-67","source":"calendar by date-holidays","confidence":"M","checkedOn":"2026-11-20","unchecked":"the list of days","note":"Good Friday and 26 December. Where in France a person lives is not known from a number, so they hold for everybody whose region is not known."},
      {"id":"fr.calls","version":1,"kind":"notice","validFrom":"2000-01-01","text":"10:00-13:00 and 14:00-20:00 on weekdays is the rule for phone calls, not for texts; it is not applied.","source":"trade press","confidence":"L","checkedOn":"2026-11-20","unchecked":"that it does not concern texts"},
      {"id":"fr.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2023-01-01","forbidden":["long-code"],"how":"operators block application traffic from +336 and +337 numbers; two-way traffic needs a 5-digit short code","source":"Allo docs (ARCEP); Salesforce help","confidence":"M","checkedOn":"2026-11-20"},
    ],
  },
  {
    ...{"code":"GB","name":"United Kingdom","law":"read","languages":["en"]},
    rules: [
      {"id":"gb.consent","version":1,"kind":"consent","validFrom":"2000-01-01","bases":[{"basis":"express","conditions":["specific to text messages","not bundled with other terms"]},{"basis":"existing-customer","conditions":["details obtained in a sale","own similar products only","free refusal when the details were taken and in every message"]},{"basis":"enquiry","conditions":["details obtained in a negotiation of a sale","own similar products only","free refusal when the details were taken and in every message"]}],"source":"ICO; DPN","confidence":"H","checkedOn":"2026-11-20","note":"PECR regulation 22; the last two are its soft opt-in."},
      {"id":"gb.sender-identity","version":1,"kind":"sender-identity","validFrom":"2000-01-01","parts":["brand"],"how":"never hide the identity of the sender; a site or a post box is good practice","source":"ICO text (mirrored)","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"gb.opt-out-line","version":1,"kind":"opt-out-line","validFrom":"2000-01-01","free":true,"how":"a valid address to refuse; a short code will do where it costs no premium","source":"ICO text (mirrored)","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"gb.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 08:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"none in statute: these hours are our own choice"},
      {"id":"gb.senders","version":1,"kind":"registration","validFrom":"2000-01-01","with":"the sender id registry","what":"recommended for names, not mandatory","source":"Telnyx docs","confidence":"M","checkedOn":"2026-11-20"},
    ],
  },
  {
    ...{"code":"IN","name":"India","law":"read","languages":["en","hi"]},
    rules: [
      {"id":"in.hours","version":1,"kind":"hours","validFrom":"2000-01-01","validTo":"2025-10-01","hours":["daily 09:00-21:00"],"source":"SMSGatewayHub","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"in.hours","version":2,"kind":"hours","validFrom":"2025-10-01","hours":["daily 10:00-21:00"],"source":"SMSGatewayHub","confidence":"M","checkedOn":"2026-11-20","note":"Promotional and service-explicit texts; outside it DLT error 651."},
      {"id":"in.consent","version":1,"kind":"consent","validFrom":"2000-01-01","bases":[{"basis":"express","conditions":["recorded digitally, or the number is scrubbed against the DND list"]}],"source":"Message Central","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"in.list-check","version":1,"kind":"list-check","validFrom":"2000-01-01","list":"DND (do not disturb) register","unless":["express","express-written"],"source":"Message Central","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"in.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2000-01-01","mustRegister":["alphanumeric"],"how":"DLT: principal entity id, header, content template id and consent template; every message is matched to a template. Since 6 May 2025 operators append -P to promotional and -T to transactional headers","source":"Vonage docs (entity-id, content-id); CampaignSMS","confidence":"M","checkedOn":"2026-11-20","unchecked":"the suffixes -S and -G, and the 6 characters of a header"},
    ],
  },
  {
    ...{"code":"IT","name":"Italy","law":"read","languages":["it"]},
    rules: [
      {"id":"it.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"no hours for texts found: these are our own choice"},
      {"id":"it.list-check","version":1,"kind":"list-check","validFrom":"2000-01-01","list":"national objection register","unless":["express","express-written"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"which register there is, and whether it covers texts"},
    ],
  },
  {
    ...{"code":"KZ","name":"Kazakhstan","law":"read","languages":["kk","ru"]},
    rules: [
      {"id":"kz.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["daily 09:00-22:00"],"source":"Vero","confidence":"L","checkedOn":"2026-11-20","unchecked":"the hours: one weak source"},
    ],
  },
  {
    ...{"code":"MX","name":"Mexico","law":"read","languages":["es"]},
    rules: [
      {"id":"mx.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["daily 08:00-20:00"],"source":"AWS docs; Vero","confidence":"L","checkedOn":"2026-11-20","unchecked":"the hours: Telcel enforces windows of its own, these are one vendor’s"},
      {"id":"mx.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2000-01-01","mustRegister":["alphanumeric","short-code"],"how":"12 weeks for a name, 16 for a short code","source":"Salesforce help","confidence":"M","checkedOn":"2026-11-20"},
    ],
  },
  {
    ...{"code":"NAMES","name":"Countries that take registered names only","law":"read","members":["SG","IE","FI","AT","EG","ID","JO","KE","KW","KZ","LK","PH","QA","RU","SA","TH"]},
    rules: [
      {"id":"names.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2000-01-01","mustRegister":["alphanumeric"],"how":"names must be registered before they are used","source":"AWS End User Messaging docs","confidence":"H","checkedOn":"2026-11-20"},
    ],
  },
  {
    ...{"code":"NL","name":"Netherlands","law":"read","languages":["nl"]},
    rules: [
      {"id":"nl.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"no hours for texts found: these are our own choice"},
      {"id":"nl.list-check","version":1,"kind":"list-check","validFrom":"2000-01-01","list":"national objection register","unless":["express","express-written"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"which register there is, and whether it covers texts"},
    ],
  },
  {
    ...{"code":"PL","name":"Poland","law":"read","languages":["pl"]},
    rules: [
      {"id":"pl.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"no hours for texts found: these are our own choice"},
      {"id":"pl.list-check","version":1,"kind":"list-check","validFrom":"2000-01-01","list":"national objection register","unless":["express","express-written"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"which register there is, and whether it covers texts"},
    ],
  },
  {
    ...{"code":"PT","name":"Portugal","law":"read","languages":["pt"]},
    rules: [
      {"id":"pt.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"no hours for texts found: these are our own choice"},
      {"id":"pt.list-check","version":1,"kind":"list-check","validFrom":"2000-01-01","list":"national objection register","unless":["express","express-written"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"which register there is, and whether it covers texts"},
    ],
  },
  {
    ...{"code":"SE","name":"Sweden","law":"read","languages":["sv"]},
    rules: [
      {"id":"se.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["mon-sat 09:00-20:00"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"no hours for texts found: these are our own choice"},
      {"id":"se.list-check","version":1,"kind":"list-check","validFrom":"2000-01-01","list":"national objection register","unless":["express","express-written"],"source":"project default","confidence":"L","checkedOn":"2026-11-20","unchecked":"which register there is, and whether it covers texts"},
    ],
  },
  {
    ...{"code":"TR","name":"Turkey","law":"unread","languages":["tr"],"summary":"Only what carriers ask for was read, not the law: the default rules hold, once they were accepted."},
    rules: [
      {"id":"tr.traffic-ban","version":1,"kind":"traffic-ban","carriers":["twilio"],"validFrom":"2021-02-15","what":"promotional traffic","source":"Twilio guidelines TR","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"tr.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2000-01-01","mustRegister":["alphanumeric"],"source":"Twilio guidelines TR","confidence":"M","checkedOn":"2026-11-20"},
    ],
  },
  {
    ...{"code":"US","name":"United States","law":"read","languages":["en"]},
    rules: [
      {"id":"us.hours","version":1,"kind":"hours","validFrom":"2000-01-01","hours":["daily 08:00-21:00"],"source":"47 CFR 64.1200(c)(1); Twilio error 30610","confidence":"H","checkedOn":"2026-11-20","note":"Whether it binds texts with consent is disputed: enforced anyway. The last three cases are a state that is not known: what all rules of the continental states have in common (computed in domain facts, row US-?)."},
      {"id":"us.hours-dispute","version":1,"kind":"notice","validFrom":"2000-01-01","text":"Whether the quiet hours bind texts with consent is before the FCC (petition of EIA, 3 March 2025; outcome not found). Since McLaughlin (June 2025) courts need not follow the FCC. The hours are enforced for every marketing text.","source":"Klein Moynihan; Mondaq regulatory update; EIA","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us.consent","version":1,"kind":"consent","validFrom":"2000-01-01","bases":[{"basis":"express-written","conditions":["in writing, with a signature or e-signature (a web form or a text will do under E-SIGN) and the number","clear and conspicuous disclosure that automated marketing texts will be sent","consent is not a condition of purchase"]}],"source":"Lexology; Copilevitz on 47 CFR 64.1200(f)(9)","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us.revocation","version":1,"kind":"revocation","validFrom":"2025-04-11","validTo":"2027-01-31","words":["stop","quit","end","revoke","opt out","cancel","unsubscribe"],"anyReasonableMeans":true,"covers":"all marketing of the brand","source":"JD Supra; CompliancePoint; InfoLawGroup; GMLaw","confidence":"H","checkedOn":"2026-11-20","note":"These words are valid by themselves, and so is any wording a reasonable person would understand. No method may be the only one; where replies are impossible, the text says so and gives another way. That one STOP ends unrelated programmes too is waived until 31 January 2027."},
      {"id":"us.revocation","version":2,"kind":"revocation","validFrom":"2027-01-31","words":["stop","quit","end","revoke","opt out","cancel","unsubscribe"],"anyReasonableMeans":true,"covers":"all programmes, unrelated ones too","source":"InfoLawGroup; GMLaw","confidence":"H","checkedOn":"2026-11-20","note":"The waiver (orders of April 2025 and 6 January 2026) ends on this day unless it is prolonged again."},
      {"id":"us.revocation-deadline","version":1,"kind":"deadline","validFrom":"2025-04-11","of":"revocation","within":{"businessDays":10},"calendar":"US","source":"eConsent; Carlton Fields","confidence":"H","checkedOn":"2026-11-20","note":"As soon as practicable, and at most this long. Weekends and federal holidays do not count (26 November and 3 July 2026 in the cases)."},
      {"id":"us.revocation-confirmation","version":1,"kind":"deadline","validFrom":"2000-01-01","of":"revocation-confirmation","within":{"minutes":5},"source":"CompliancePoint","confidence":"M","checkedOn":"2026-11-20","unchecked":"the five minutes within which one confirmation is presumed to be covered"},
      {"id":"us.revocation-reply","version":1,"kind":"reply","validFrom":"2000-01-01","to":"opt-out","mustContain":["acknowledgement of the opt-out"],"mustNotContain":["marketing"],"source":"CompliancePoint","confidence":"M","checkedOn":"2026-11-20","unchecked":"that silence after a question which categories to stop means all","note":"One confirmation. It may ask which categories to stop."},
      {"id":"us.penalty","version":1,"kind":"notice","validFrom":"2000-01-01","text":"500 to 1,500 USD per message.","source":"Flowroute; dnc.com","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us.dnc","version":1,"kind":"list-check","validFrom":"2000-01-01","list":"National Do Not Call Registry","unless":["express-written"],"source":"trade press","confidence":"L","checkedOn":"2026-11-20","unchecked":"whether consent covers a listed number in every case"},
      {"id":"us.opt-in-disclosure","version":1,"kind":"opt-in-disclosure","validFrom":"2000-01-01","mustShow":["brand and programme","that messages recur, and how often","\"Msg & data rates may apply\"","STOP and HELP","links to terms and privacy policy","\"consent is not a condition of purchase\"","a box that is not ticked, or a phone field that is not mandatory"],"source":"Aerialink; CTIA handbook copy","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us.opt-in-confirmation","version":1,"kind":"reply","validFrom":"2000-01-01","to":"opt-in","mustContain":["how to opt out"],"source":"CTIA handbook copy","confidence":"H","checkedOn":"2026-11-20","note":"Always, for recurring programmes. An opt-out is acknowledged and acted on."},
      {"id":"us.help","version":1,"kind":"reply","validFrom":"2000-01-01","to":"help","mustContain":["brand and programme","contact: a toll-free number or an address","how often messages come","that rates may apply","how to stop"],"source":"mytezz; Solutions by Text","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us.cart-texts","version":1,"kind":"cart-texts","validFrom":"2000-01-01","perAbandonment":1,"latestHours":48,"doubleOptIn":true,"mustNot":["complete the purchase by text","collect payment by text"],"terms":["name cart reminders","say how cart data is captured (cookies, plug-ins)"],"source":"Klaviyo; Attentive; Listrak (T-Mobile, May 2020); smsblast","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us.double-opt-in","version":1,"kind":"double-opt-in","validFrom":"2000-01-01","purposes":["cart-reminders"],"why":"carriers ask for it, naming cart reminders","source":"Klaviyo; Attentive; Listrak (T-Mobile, May 2020); smsblast","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us.opt-out-line","version":1,"kind":"opt-out-line","validFrom":"2000-01-01","free":true,"how":"STOP; a carrier rule","source":"Bandwidth","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us.content-ban","version":1,"kind":"content-ban","classes":["marketing","transactional"],"validFrom":"2000-01-01","categories":["sex","hate","alcohol","firearms","tobacco","cannabis and CBD"],"source":"MyTCRPlus","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us.senders","version":1,"kind":"senders","classes":["marketing","transactional"],"validFrom":"2000-01-01","forbidden":["alphanumeric"],"mustRegister":["short-code","long-code","toll-free"],"how":"10DLC brand and campaign, a verified toll-free number, or a dedicated short code; shared codes are no longer allowed","source":"Telnyx docs; Vonage docs; SignalWire docs","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us.toll-free","version":1,"kind":"notice","senderTypes":["toll-free"],"validFrom":"2000-01-01","text":"Only STOP and UNSTOP/START work, and the carrier handles them. A cart-reminder use case is rejected unless opt-in text, double opt-in, privacy policy and terms all name cart reminders.","source":"AWS docs; smsblast, verification rejection 1012","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us.throughput","version":1,"kind":"notice","senderTypes":["long-code"],"validFrom":"2000-01-01","text":"AT&T counts segments per minute and campaign: class A/B 4,500, C/D 2,400, E/F 240, T 75. T-Mobile counts segments per day and brand over all vendors: 200,000, 40,000, 10,000 or 2,000 by score, from midnight Pacific time. Splitting traffic over many numbers to evade limits gets filtered.","source":"Telnyx docs; AWS blog; Bird docs; AWS docs","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us-fl.hours","version":1,"kind":"hours","regions":["US-FL"],"validFrom":"2000-01-01","hours":["daily 08:00-20:00"],"source":"Referrizer; ViciDial forum; Dinsmore","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us-fl.caps","version":1,"kind":"caps","regions":["US-FL"],"validFrom":"2000-01-01","caps":{"per24h":3},"source":"Referrizer; ViciDial forum; Dinsmore","confidence":"H","checkedOn":"2026-11-20","unchecked":"the law counts texts on the same subject; all marketing is counted here"},
      {"id":"us-fl.cure","version":1,"kind":"deadline","regions":["US-FL"],"validFrom":"2000-01-01","of":"cure","within":{"days":15},"source":"Buckley","confidence":"H","checkedOn":"2026-11-20","note":"Before a suit the consumer replies STOP, and the sender has this long. Ticking a box or texting yes is valid consent (HB 761)."},
      {"id":"us-ok.hours","version":1,"kind":"hours","regions":["US-OK"],"validFrom":"2000-01-01","hours":["daily 08:00-20:00"],"source":"ViciDial forum on HB 3168; Dinsmore","confidence":"H","checkedOn":"2026-11-20","note":"Presumes residence by area code."},
      {"id":"us-ok.caps","version":1,"kind":"caps","regions":["US-OK"],"validFrom":"2000-01-01","caps":{"per24h":3},"source":"ViciDial forum on HB 3168; Dinsmore","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us-wa.hours","version":1,"kind":"hours","regions":["US-WA"],"validFrom":"2000-01-01","hours":["daily 08:00-20:00"],"source":"Dinsmore","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us-tx.hours","version":1,"kind":"hours","regions":["US-TX"],"validFrom":"2000-01-01","hours":["mon-sat 09:00-21:00","sun 12:00-21:00"],"source":"Foster Garvey; Referrizer","confidence":"H","checkedOn":"2026-11-20"},
      {"id":"us-tx.registration","version":1,"kind":"registration","regions":["US-TX"],"validFrom":"2025-09-01","with":"State of Texas (SB 140)","what":"registration and a bond of 10,000 USD unless exempt","source":"Foster Garvey","confidence":"M","checkedOn":"2026-11-20","unchecked":"whether consented texts are covered"},
      {"id":"us-ct.hours","version":1,"kind":"hours","regions":["US-CT"],"validFrom":"2000-01-01","hours":["daily 09:00-20:00"],"source":"Referrizer; Stello","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us-md.hours","version":1,"kind":"hours","regions":["US-MD"],"validFrom":"2000-01-01","hours":["daily 08:00-20:00"],"source":"Referrizer; Stello","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us-nj.hours","version":1,"kind":"hours","regions":["US-NJ"],"validFrom":"2000-01-01","hours":["daily 08:00-20:00"],"source":"Referrizer","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us-ms.hours","version":1,"kind":"hours","regions":["US-MS"],"validFrom":"2000-01-01","hours":["daily 08:00-20:00"],"source":"Referrizer","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us-al.hours","version":1,"kind":"hours","regions":["US-AL"],"validFrom":"2000-01-01","hours":["daily 08:00-20:00"],"source":"Stello","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us-la.hours","version":1,"kind":"hours","regions":["US-LA"],"validFrom":"2000-01-01","hours":["daily 08:00-20:00"],"source":"Stello","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us-al.days","version":1,"kind":"days","regions":["US-AL"],"knownRegionOnly":true,"validFrom":"2000-01-01","closed":["sun"],"source":"Stello","confidence":"L","checkedOn":"2026-11-20","unchecked":"that Sundays are restricted","note":"Left out where the state is not known, so that an unknown state keeps the window of domain facts, row US-?."},
      {"id":"us-al.holidays","version":1,"kind":"holidays","regions":["US-AL"],"knownRegionOnly":true,"validFrom":"2000-01-01","calendar":"US-AL","source":"Stello","confidence":"L","checkedOn":"2026-11-20","unchecked":"that holidays are restricted, and which"},
      {"id":"us-la.days","version":1,"kind":"days","regions":["US-LA"],"knownRegionOnly":true,"validFrom":"2000-01-01","closed":["sun"],"source":"Stello","confidence":"L","checkedOn":"2026-11-20","unchecked":"that Sundays are restricted","note":"Left out where the state is not known, so that an unknown state keeps the window of domain facts, row US-?."},
      {"id":"us-la.holidays","version":1,"kind":"holidays","regions":["US-LA"],"knownRegionOnly":true,"validFrom":"2000-01-01","calendar":"US-LA","source":"Stello","confidence":"L","checkedOn":"2026-11-20","unchecked":"that holidays are restricted, and which"},
      {"id":"us-ma.hours","version":1,"kind":"hours","regions":["US-MA"],"validFrom":"2000-01-01","hours":["daily 08:00-20:00"],"source":"Stello","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us-ca.hours","version":1,"kind":"hours","regions":["US-CA"],"validFrom":"2000-01-01","hours":["daily 09:00-21:00"],"source":"Stello","confidence":"L","checkedOn":"2026-11-20","unchecked":"the hours: one weak source"},
      {"id":"us-il.hours","version":1,"kind":"hours","regions":["US-IL"],"validFrom":"2000-01-01","hours":["daily 09:00-21:00"],"source":"Stello","confidence":"L","checkedOn":"2026-11-20","unchecked":"the hours: one weak source"},
      {"id":"us-mi.hours","version":1,"kind":"hours","regions":["US-MI"],"validFrom":"2000-01-01","hours":["daily 09:00-21:00"],"source":"Stello","confidence":"L","checkedOn":"2026-11-20","unchecked":"the hours: one weak source"},
      {"id":"us-mn.hours","version":1,"kind":"hours","regions":["US-MN"],"validFrom":"2000-01-01","hours":["daily 09:00-21:00"],"source":"Stello","confidence":"L","checkedOn":"2026-11-20","unchecked":"the hours: one weak source"},
      {"id":"us-ky.hours","version":1,"kind":"hours","regions":["US-KY"],"validFrom":"2000-01-01","hours":["daily 10:00-21:00"],"source":"Stello","confidence":"L","checkedOn":"2026-11-20","unchecked":"the hours: one weak source"},
      {"id":"us-ri.hours","version":1,"kind":"hours","regions":["US-RI"],"validFrom":"2000-01-01","hours":["mon-fri 09:00-18:00","sat-sun 10:00-17:00"],"source":"Referrizer","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us-or.hours","version":1,"kind":"hours","regions":["US-OR"],"validFrom":"2026-01-01","hours":["daily 08:00-20:00"],"source":"MEF","confidence":"M","checkedOn":"2026-11-20","unchecked":"the figures of HB 3865"},
      {"id":"us-or.caps","version":1,"kind":"caps","regions":["US-OR"],"validFrom":"2026-01-01","caps":{"per24h":3},"source":"MEF","confidence":"M","checkedOn":"2026-11-20","unchecked":"the figures of HB 3865"},
      {"id":"us-va.hours","version":1,"kind":"hours","regions":["US-VA"],"validFrom":"2000-01-01","hours":["daily 08:00-21:00"],"source":"Virginia TPPA summary","confidence":"M","checkedOn":"2026-11-20"},
      {"id":"us-va.opt-out-kept","version":1,"kind":"deadline","regions":["US-VA"],"validFrom":"2026-01-01","of":"opt-out-kept","within":{"years":10},"source":"Virginia TPPA summary","confidence":"M","checkedOn":"2026-11-20","note":"STOP or UNSUBSCRIBE is honoured for at least so long (SB 1339). Rebound keeps a refusal for good."},
    ],
  },
];
