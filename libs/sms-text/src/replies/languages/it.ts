import type { ReplyLanguage } from '../reply-language.js';
import { itSignals } from '../signals/it.js';

export const it: ReplyLanguage = {
  code: 'it',
  clitics: 'l, dell, all, un, c, m, d, nell',
  joins: 'nn = non, per favore = perfavore, non mi = nonmi, piu = piu, di piu = dipiu',
  keywords: {
    stop: `stop, disiscrivi, disiscrivimi, disiscrivetemi, disiscrivermi, disiscrizione, disiscrivere, disiscriversi, cancellami, cancellatemi, cancellarmi, disattiva, stop sms, disdetta, disdire, cancella iscrizione, stoppa, stoppate, stoppare, smettetela, smettila, smettete, finitela, piantatela, disabbonami, rimuovetemi, rimuovimi, toglietemi, toglimi, disattivare, no stop sms`,
    alone: `basta, cancella, ferma, fermati, fermatevi, fine, rimuovi, elimina, smetti, interrompi, fermare, fermate, esci, uscire, eliminami, eliminatemi, rimuovere, eliminare, cancellate, basta così, basta sms, non più, mai più, niente più sms, finiscila, piantala, revoca, revoco, cancellazione, chiudi, chiudere, recesso, recedo, no sms, no pubblicità, termina, sparite, sparisci, no grazie stop, lasciatemi stare, via, rifiuto, abbasta`,
    cancel: 'annulla, annullare, cancellare, disdici, annullate, annullamento',
    start: `inizia, iscrivi, iscrivimi, iscrivermi, riattiva, riprendi, iscrizione, inizio, iniziare, avvia, avviare, riattivare, attiva, attivare, riprendere, riiscrivimi, reiscrivimi, iscriviti, iscriversi, abbonami, abbona, comincia, ricomincia, iscrivetemi, ripristina`,
    yes: `sisisi, sì, si, sì grazie, confermo, sì confermo, accetto, sì accetto, sì certo, certo, sì per favore, sì perfavore, sii, s, sì voglio, ok, okay, okey, certamente, certo che sì, certo che si, va bene, vabbè, vabene, daccordo, confermato, confermata, accettato, volentieri, assolutamente sì, sicuro, sicuramente, ovvio, ovviamente, perfetto, esatto, perché no, con piacere, procedi, procedete, ci sto, sisi, sì sì, yes, acconsento, sì volentieri, naturalmente, come no, autorizzo`,
    agree: `che, voglio, ricevere, mandatemi, mandate, inviate, pure, nessun problema, tutto, bene, iscrivetemi, iscrivimi, mi, va, fate, fai, interessa, perfetto, tutto ok, la mia iscrizione, liscrizione, le offerte, i messaggi, sono, anche, dai, procedere`,
    no: 'no, no grazie, nop, mai, non accetto, rifiuto, non voglio',
    help: 'aiuto, info, informazioni, aiutatemi, aiutami, aiutoo, assistenza, ho bisogno di aiuto, serve aiuto, supporto, servizio clienti, più informazioni, maggiori informazioni, informazione',
  },
  polite: `per favore, perfavore, per piacere, perpiacere, x favore, xfavore, pf, grazie, grazie mille, mille grazie, ciao, salve, buongiorno, buonasera, buon giorno, buona sera, prego, subito, adesso, ora, immediatamente, ok, cordiali saluti, saluti, cortesemente, gentilmente, vi prego, ti prego, la prego, si, sì, ma, e, allora, dai, gentili signori, distinti saluti, anticipatamente, grz, pls, ragazzi, davvero, oh, eh, già, per cortesia, porca miseria, cazzo, scusate, scusi, buona giornata, una volta per tutte, definitivamente, raga, cari, insomma, senti, sentite, arrivederci`,
  words: {
    message: `messagg*, msg*, mess, sms, smss, pubblicit*, promozion*, promo, spam, offert*, notific*, comunicazion*, newsletter, avvis*, annunc*, mail, email, testi, robaccia, roba, schifezze, marketing, sollecit*, cazzate, stronzate, cavolate, spazzatura, reclam*, iscrizione, messagi*, mesagg*`,
    send: `mand*, invi*, scriv*, contatt*, disturb*, spedi*, romp*, messaggi*, molest*, assill*, spamm*, bombard*, scoccia*, infastid*, tempest*, stress*, tormenta*, importun*, contattarm*, mandarm*, inviarm*, scrivermi, scrivetemi, scocciarmi, rompermi`,
    stopping:
      'smett*, smetti, basta, finit*, finir*, piant*, pianta*, ferma*, cess*, interromp*, sospend*, stop, evit*, finiscila, finitela, stoppa*, blocc*, blocca*, bloccate, piantatela',
    want: 'voglio, desidero, vorrei, gradisco, voglia, intendo, interessa, bisogno, autorizzo, acconsento, serv*, vogliamo, accetto, desideriamo, vojo, interessan*, gradirei',
    remove:
      'cancell*, rimuov*, elimin*, togli*, toglie*, leva*, levate*, disiscriv*, depenna*, esclud*, scorda*, dimentica*, tolg*, rimoss*, tolto, rimozione, cancellazione, togliere, disattiva*, tirat*',
    list: 'lista, liste, elenco, numero, numer*, dati, database, rubrica, contatti, contatto, mailing, cell, cellulare, tel, telefono, recapito, archivi*, iscrizione, abbonamento, sistema, nominativo, nr',
    order:
      'ordine, ordini, prenotazion*, volo, appuntament*, camera, viaggio, bigliett*, consegna, pacco, acquisto, pagamento, tavolo, spedizione, hotel, reso, taglia, colore, treno, soggiorno, rimborso, carrello, abito',
    insult:
      'stronz*, coglion*, bastard*, idiot*, imbecill*, deficient*, truffator*, ladri, spammer*, cretin*, rompicoglion*, rompiball*, scassaball*, rompipall*, rompiscatole, merde, delinquent*, bastardi, pezzenti, cafoni, parassiti, buffoni, scocciatori, scocciatore, maledetti, mentecatti, scemi',
  },
  wishes: {
    firm: `non/nonmi la? smett*/finit* mai/più di? ..2
      non ..1 smettete ..2 @send
      perché/perche/xké/xche non ..1 smett*
      già ..3 stop
      odio ..2 @message`,
    stop: `potete/puoi/può ..2 smettere/smetterla/chiudere/finirla
      chiudiamola/chiudetela ..1
      dateci/dacci/datemi un taglio
      solo/soltanto/solamente ..1 email/mail/e
      promemoria no
      togli*/tolga*/leva*/cancell*/rimuov* ..3 elenco/dallelenco/dalla/lista
      il mio nome dallelenco
      non ..2 essere ..2 contattat*/disturbat*/messaggiat*
      esigo/chiedo/diffido ..4
      togli* ..1 dalle
      diffido ..2
      fatela/facciamola finita
      farla finita
      non/nonmi ..1 @want ..2 più/piu/altri/altre/ricevere/@message/nulla/niente/nessun*/essere
      nonmi/non ..1 @want ..2 ricevere
      nonmi ..1 @send ..2
      non ..1 @want ..1 che ..2 @send
      nonmi/non @want ..1 i? ..1 @message
      @want ..2 ricevere ..1 più/nessun*/alcun*
      non/nonmi/mai/nessun* ..2 @send ..2 più/piu/altri/altro/mai/niente/nulla/@message/$
      non ..1 mandarmi/mandatemi/inviarmi/inviatemi/scrivermi/scrivetemi/contattarmi/contattatemi/disturbarmi/disturbatemi/inviateci/mandateci/rompetemi/molestatemi/inviare/mandare/contattare
      @stopping ..2 di ..2 @send
      @stopping ..1 con ..3
      basta/stop/fermate/interrompete/interrompere/sospendete/bloccate/bloccare/fermare/smettere ..4 @message
      basta ..1 @send
      basta messaggi
      stop ..1 a/al/agli/ai/con ..3
      mai più ..3
      niente/nessun/nessuna/zero/no/0/meno ..2 @message ..1 più/piu/perfavore/$/grazie
      no ..1 più ..1 @message
      non ..1 più ..1 @message
      @remove ..3 ..2 @list
      cancellami/cancellatemi/toglimi/toglietemi/rimuovimi/rimuovetemi/eliminami/eliminatemi/levatemi/levami/disiscrivetemi/disiscrivimi/cancellarmi/disiscrivermi/togliermi/rimuovermi/eliminarmi/depennatemi/escludetemi/levarmi
      voglio/vorrei/desidero/intendo/posso/potete/chiedo ..3 cancellarmi/disiscrivermi/disdire/uscire/togliermi/disiscrizione/cancellazione ..1
      cancella*/disd*/annulla*/disattiva*/recedere/termina* ..3 iscrizione/@message/abbonamento
      revoc*/ritir*/revocare ..3 consenso/autorizzazione
      nego ..2 consenso
      non ..2 autorizz*/acconsent*/consenso ..3
      mi oppongo
      oppongo
      diritto ..2 opposizione/oblio/cancellazione
      lasciatemi/lasciami/lasciateci ..1 in? pace/stare/perdere/tranquill*
      in pace
      smettere ..3 ricevere
      non ..1 più ricevere
      smettere/cessare ..2 @message
      smetterla/smettetela/smettila/finitela/finiscila/piantatela
      fuori ..2 lista
      dimenticate/scordate/dimentica/perdete il? mio numero
      uscire ..2 lista
      non ..1 più ..2 contatt*/disturb*/scriv*
      vorrei/voglio non
      rompere/rompete le
      gradirei ..2 non`,
    pause: `chi vi ..2 autorizzat*
      ricordo ..3 iscritt*/registrat*
      insopportabil*
      mai ..2 comprato/acquistato
      svegli* ..2
      @message ..2 disturban*/infastidisc*/stancan*
      la finite/finisci/smettete
      avete finito
      ora basta
      non è possibile
      chi vi/ti conosce
      ancora voi/tu/lui
      alle 2/3/4/5/6 ..1 di? ..1 mattina/notte
      di notte
      svegliat* ..1
      di nuovo voi
      non vi conosco
      ho ..2 detto/chiesto/scritto/mandato/inviato ..3 stop/basta/cancell*/disiscri*/smettere
      nonmi/non ..2 interess*
      nessun interesse
      interess* ..1 niente/nulla/zero
      spam
      molest*/stalking
      @insult
      numero/persona sbagliat*/errat*
      sbagliat* ..2 numero/persona
      ha/avete/hai sbagliato $
      sbagliando ..1 numero/persona
      non sono ..1 $
      non sono io
      non sono la/quella persona
      non conosco ..2
      qui non ..2 nessun*
      questo numero ..2 non/più
      chi ..3 dato ..3 numero/numer*/contatto/dati/recapito
      come/dove/da/donde ..4 avete/avuto/preso/ottenuto/trovato/hai/reperito ..3 numero/contatto/dati/recapito
      perché/perche/xke/xché/xche/perkè ..3 @send
      perché/perche/xke ..3 ricevo/ricevere/arrivano ..3
      tropp*/tanti/tutti/mille/quanti ..1 questi? ..1 @message
      ogni ..2 giorno/ora/giorni/mattina/settimana/minuto ..2 @message
      @message ..3 ogni/tutti ..2 giorno/giorni/ora/mattina
      continua*/continui* ..3 @send/@message
      come ..4 cancell*/disiscri*/disdi*/disattiv*/stop/smettere/togli*/rimuov*/elimin*/annullo/bloccare/uscire/fermare ..2
      dove ..3 disiscri*/cancell*
      stuf*/stanc*/scocciat* ..1
      stufat*
      basta
      rott* ..2
      mi ..1 avete ..2 rotto/stufato/scocciato/stancato
      rotto/rompete/rompere/rompi/rompa ..2 coglioni/palle/scatole/cazzo/maroni
      che palle
      vaffanculo
      vaffa*
      fanculo
      andate/vai/va ..2 a? quel/fanculo/cagare/diavolo/affanculo/inferno/cacare
      affanculo
      non rompe*
      non disturb*
      fastidi*/insistent*/invadent*/invasiv*/pesant*/assillant*/seccant*/irritant*
      denunci*/querel*/segnal*
      garante ..1
      privacy
      gdpr
      avvocat*
      polizia/carabinieri
      vie legali
      illegale/illecit*
      bloccare ..2 numero/vi/ti
      vi/ti blocco
      blocco ..1 numero
      mai/non ..3 iscritt*/registrat*/autorizzat*/chiesto/richiesto/dato ..3
      senza ..2 consenso/permesso/autorizzazione
      indesiderat*/richiesti
      ultimo avviso
      ultima volta
      deceduto/deceduta/morto/morta
      non ..2 cliente
      nonmi ..2 cercate
      lasciatemi/lasciami/lasciate
      non ..2 ne posso più
      se/ne ..1 può/puo/posso più
      ne ho abbastanza
      abbastanza ..1 di
      non voglio $
      non voglio niente/nulla
      non ..1 voglio più
      perdita di tempo
      meno @message
      fatela finita
      sparite/sparisci
      registro ..2 opposizioni
      ancora ..1 @message
      ancora voi
      chiudete/chiudi ..1 la? bocca/becco
      zitti
      merda
      schifo
      disiscri*
      cancellarsi`,
    help: `ki 6/sei
      cosè ..1 sta/sto/questa/questo/roba
      quale numero ..2 chiam*
      chi è/sei/siete/parla/scrive/manda
      chi ..1 siete/sei
      chi e
      ki sei/siete/è
      cosa/cos è ..1 questo/questa
      cose questo/questa
      che ..1 cosa è
      che cosè
      di cosa ..1 si? tratta
      che/quale/di ..1 azienda/negozio/ditta/società/sito/numero
      da parte di chi
      di chi è
      ho/avrei bisogno ..2 aiuto/assistenza/una
      bisogno ..1 di? aiuto/assistenza
      potete/può/puoi/qualcuno/potreste/puo ..3 aiutar*
      aiutatemi/aiutami/aiutarmi
      come ..2 contatt* ..2
      come ..1 posso ..1 contattar*
      parlare ..1 con ..2 qualcuno/operatore/persona/umano/operator*
      servizio/assistenza clienti
      numero ..1 di? ..1 assistenza/telefono
      ci conosciamo
      vi conosco
      più/maggiori info*
      con chi ..1 parl*`,
    innocent: `chiesto ..1 reso ..6
      rimborso ..1 vergogna
      faccio/fare/fa/facciamo stop
      stop a roma/milano/firenze/napoli/torino/venezia/bologna
      cancella dalla famiglia/testa/vita
      non/nonmi ..1 voglio/vorrei/volevo/intendo ..3 cancell*/disiscri*/smettere/perder*/annullare/disdire/interrompere/fermar*
      non/nonmi ..2 smett*/ferma*/cancell*/disiscriv*/toglie*/togli*/rimuov*/elimin*/annull*/disattiv*/interromp* ..1
      mai ..2 detto/scritto/chiesto/inviato ..3 stop/basta/cancell*/disiscri*
      non ho ..2 detto/scritto/chiesto/inviato ..3 stop/basta/cancell*/disiscri*
      mai ..1 ferm*
      senza sosta/fermar*/stop
      non/no stop
      nonstop
      basta ..1 che/cliccare/poco/chiedere/solo/un/una
      mi/non/quanto/ti/vi/gli/ci/le basta
      fine settimana/mese/anno/agosto/stagione/saldi/giornata
      alla/a/entro/buon/alla/per/in fine
      alla fine
      ferma/fermata/fermo/fermano a/al/alla/di/in/qui/del/bus
      togli*/rimuov* ..3 carrello
      non/nonmi ..2 ricevuto/arrivat*/ricevo ..4
      non/nonmi è/ha ..1 arrivat*
      nonmi arriva ..3
      nonmi arriva
      taglia/colore/indirizzo/prodotto/articolo ..1 sbagliat*/errat*
      sbagliat* ..2 taglia/colore/indirizzo/prodotto/articolo/ordine
      si è rotto
      rott* ..1 arrivat*
      arrivat* ..2 rott*
      non ..1 disturb* affatto
      nessun disturbo/problema
      scusa* ..3 disturbo
      disturbo ..1
      segnalare ..2 problema/errore/difetto
      troppe cose
      carta bloccata
      tante/belle/quali/altre/che/più/nuove offert*
      a basta`,
    booking: `come/posso/vorrei/voglio/potete/può/devo/è/puo/possibile/volevo ..4 annull*/cancell*/disd* ..4 @order
      annull*/cancell*/disd*/blocc* ..3 @order
      non ..1 mandat*/invia*/spedi* ..3 @order/pacco`,
    machine: `risposta/messaggio/risponditore automatic*
      fuori ..1 ufficio/sede
      sono ..1 in ..1 ferie/vacanza/riunione
      in ferie ..1 fino
      assente ..2 fino/dal
      sto guidando
      alla guida
      non posso ..1 parlare/rispondere ora/adesso/momento
      risponderò ..3
      questo numero ..2 non ..2 riceve*/accetta/abilitato
      maternità`,
  },
  signals: itSignals,
};
