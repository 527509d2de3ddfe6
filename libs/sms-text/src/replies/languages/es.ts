import type { ReplyLanguage } from '../reply-language.js';
import { esSignals } from '../signals/es.js';

export const es: ReplyLanguage = {
  code: 'es',
  joins:
    'de baja = debaja, dar me = darme, no mas = nomas, ya no = yano, por favor = porfavor, dejen me = dejenme, darse de = darse',
  keywords: {
    stop: `stop, desuscribir, desuscribirme, desuscribirse, desuscríbeme, desuscríbanme, desubscribir, desubscribirme, baja ya,
      darme de baja, darme debaja, dar de baja, dar debaja, dame debaja, denme debaja, darse debaja, cancelar suscripción, stop sms, debaja,
      cancelar sms, baja sms, desapuntarme, desinscribir, desinscribirme, anular suscripción`,
    alone: `baja, alto, parar, para, para ya, pare, paren, parad, no más, nomas, basta, fin, eliminar, borrar, salir, detener, no enviar, ya no, yano, quitar, remover, alto ya, ya basta, basta ya, suficiente, no molestar, fuera, bajaa, vaja, terminar, parar ya, paren ya, detente, deténganse, déjalo, borrame, bórrenme, elimíname, elimínenme, alto a esto, anular, finalizar, ya estuvo, ya párenle, párenle, párale`,
    cancel: 'cancelar, cancela, cancelen, cancele, cancelad',
    start: `alta, inicio, suscribir, suscribirme, reanudar, volver a suscribirme, iniciar, inicia, empezar, comenzar, reanuda, reiniciar, reactivar, activar, alta sms, darme de alta, dar de alta, suscríbeme, suscríbanme, suscribirse, inscribir, quiero suscribirme, reactiva`,
    yes: `sí, si, sí gracias, sí por favor, sí porfavor, sí confirmo, confirmo, sí acepto, acepto, sí quiero, sii, claro que sí, s, claro, por supuesto, desde luego, dale, vale, ok, okay, okey, de acuerdo, acuerdo, confirmado, aceptado, adelante, obvio, sip, sep, simon, va, órale, listo, está bien, esta bien, cómo no, bueno, perfecto, correcto, afirmativo, autorizo, quiero, me apunto, apúntame, seguro, venga, sí señor, así es, con gusto, okis, si va, sale, sii claro, consiento`,
    agree: `que, q, k, me, interesa, quiero, recibirlas, recibirlos, recibir, sus, ofertas, mensajes, envíenme, enviadme, mándenme, mándame, mandad, los, las, no hay problema, sin problema, encantado, encantada, todo bien, haga, háganlo, adelante, genial, pues, con mucho gusto, suscríbeme, suscríbanme, apuntadme, apúntenme, jaja, yo, estoy, la suscripción, por mí, pueden, podéis`,
    no: 'no, nop, no quiero, no acepto, no confirmo, nunca',
    help: 'ayuda, info, información, ayúdame, ayúdenme, ayuda porfavor, soporte, más información, necesito ayuda, atención al cliente, ayudaa',
  },
  polite: `porfavor, por favor, porfa, porfis, xfa, xfavor, x favor, plis, gracias, muchas gracias, mil gracias, hola, buenas, buenos días, buenas tardes, buenas noches, buen
    día, favor, favor de, ahora, ya, ok, vale, saludos, señores, urgente, ahora mismo, inmediatamente, pf, pfv, un saludo, os ruego, les ruego, le ruego, estimados, oye, oigan, oiga, mira, pues, bueno, y, pero, joder, hombre, tío, coño, cordial saludo, disculpe, perdón, perdona, eh, carajo, de una vez, bye, adios`,
  words: {
    message: `mensaje*, msj*, msg*, mns*, sms*, textos, mesaje*, mensage*, menssaje*, publicidad*, propaganda*, promo, promos, promocion*, anuncio*, notificacion*, oferta*, spam, correos, alerta*, publi, comunicacion*, recordatorio*, whatsapp*, boletin*, mierdas, tonterias, basura, chorradas, suscripcion, comerciales`,
    send: `env*, mand*, escrib*, contact*, molest*, remit*, acos*, spame*, bombarde*, jod*, fastidi*, llegu*, llegar, notifi*, mensaje*, hostig*, textear*, textee*, incordi*, atosig*, chinga*, chingu*`,
    dont: 'no, nunca, jamás, yano, nomas, tampoco, n',
    want: 'quiero, deseo, quisiera, kiero, qiero, necesito, autorizo, consiento, solicito, queremos, acepto, interesa, gustaría, querer, pedí, quieren, kero',
    get: 'recib*, resib*, recivir, reciv*, me, que, tener, ver, saber, leer',
    stopping:
      'dejen, deja, dejar, dejad, deje, dejes, dejenn, paren, para, parad, pare, parar, cesen, cesar, cese, eviten, evitar, basta, abstengan*, absteng*, detengan, detén, párenle, párale, déjense, dejaros, dejaos, terminen',
    remove: `borr*, elimin*, quit*, saqu*, sac*, retir*, remov*, suprim*, desactiv*, desuscrib*, desubscrib*, tach*, desapunt*, excluy*, exclu*, desinscri*`,
    me: 'me, mi, nos, este, mis, mío, mi',
    list: 'lista*, número, numero, base, nº, num, teléfono, celular, móvil, tel, cel, contacto*, datos, agenda, registro, registros, cuenta, sistema, telefono, movil, nro, subscripción, suscripción, suscripcion, difusión',
    order:
      'reserva*, pedido*, vuelo*, cita*, orden, compra*, viaje*, hotel*, habitacion*, billete*, envío, envio, entrega, boleto*, pago, paquete*, mesa, devolución, clase, talla, color',
    insult:
      'pesado, pesados, pesadez, pelmazos, hijos de, hijueputa*, hdp, cabron*, gilipollas, imbecil*, estafador*, ladrones, pendejo*, pinche, pinches, idiota*, boludo*, coñazo, pelotudo*, cansinos, plastas, hartazgo, mamones, capullos, payasos, sinvergüenzas, malditos, hinchapelotas',
  },
  wishes: {
    firm: `nunca/no dejan/dejáis/deja/paran/paráis/para de ..1 @send
      no paran
      no ..1 dejáis/dejan/deja/dejas de ..1 @send
      no paráis
      odio ..2 @message`,
    stop: `puede/pueden/puedes/podéis ..2 parar/dejar ..1 de? ..1 @send/$/@message/ya/los
      solo/solamente ..2 correo/email/mail
      último/ultimo ..2 @message ..3
      no ..2 vuelvan/vuelvas/vuelva/volváis ..2 @send
      que no ..2 @send
      que dejéis/dejen/dejes/paren/pare ..2 de? ..1 @send
      no ..4 ni ..1 me? ..1 escrib*/envi*/mand*/contact*
      prohib* ..2 @send
      dejéis/dejes de ..1 @send
      absteng* ..3
      no llamen ni escriban
      @dont @want ..2 saber nada
      @dont ..1 @want ..3 @message
      @dont ..2 @want ..2 @get ..2 más/mas/nada/@message/ninguna/ningún/esto/estos/sus/vuestros/tus/información
      @dont ..1 @want que ..2 @send
      @dont ..1 @want nada ..2 más/mas/de/con
      @dont ..1 @want seguir recibiendo
      no ..1 seguir recibiendo
      @dont @want más/mas
      yano @want ..3
      yano me interesa ..2 @message
      @dont ..1 me/nos ..1 enví*/envi*/mand*/escrib*/contact*/remit*/molest*/llegu*/jod*/spame*/mensaje*/acos*/texteen/notifi*/fastidi*
      no ..1 molesten/molestar/molestes/molestéis
      yano me/nos ..1 @send
      yano enví*/envi*/mand*/escrib*/molest*
      no volver/vuelvan/vuelvas/vuelva/volváis a ..1 @send
      no ..1 enví*/envi*/mand*/escrib* ..1 más/mas/nada/nunca/@message
      nunca más ..2 @send
      nomas/no/menos/0/cero/ni ..1 @message porfavor/$/x/a/gracias/ya
      nomas ..1 @message
      ni un/una ..1 @message/más
      ningún/ningun ..1 @message
      @stopping ya? de ..2 @send
      @stopping ..3 @message
      @stopping con/los/las/estos/esto/ya/el/tus/sus ..3 @message
      déjenme/déjame/dejadme/déjeme/dejen/dejenme/dejame/dejarme ..1 en paz
      déjenme/déjame/dejadme ..1 tranquil*
      en paz
      darme/dar/denme/dame/dadme/darse/dé/den/da/dénme/me/darnos ..2 debaja
      dar/dé/den ..2 baja
      la/mi/una/de ..1 baja ..4 @message/@list/porfavor/por
      quiero/solicito/pido/tramiten/tramitar/quisiera/deseo/exijo/necesito/solicitar ..2 baja
      ^ baja ..1 @message
      ^ baja ..1 lista/suscripción/del/mi/definitiva/inmediata
      @remove/borrenme/quitenme ..3 @list
      borr*/elimin*/quítame/quítenme/quitadme/sácame/sáquenme/sacadme/sacarme/quitarme/quiten ..2 de
      quítame/quítenme/quitadme/sácame/sáquenme/sacadme/bórrame/bórrenme/borradme/elimíname/elimínenme/eliminadme/desuscríbeme/desuscríbanme/desapúntame
      quiero/quisiera/deseo/puedo/necesito/puede/pueden ..1 darme/desuscribirme/salir/salirme/desapuntarme/desinscribirme ..2 debaja/lista/grupo/aqui/esto/$/de
      retiro/revoco/retirar/revocar/retirando/anulo ..2 consentimiento/autorización/permiso
      no ..1 doy/autorizo/tienen/tienes/dí/consiento ..2 permiso/autorización/consentimiento ..2 para/a
      derecho de/a ..1 oposición/supresión/cancelación/olvido
      ejerzo/ejercer ..2 derecho*
      me opongo
      cancel* ..3 suscripción/suscripcion/subscripción/@message
      dejar de recibir
      dejar ..1 de ..1 recibir
      anul* ..2 suscripción/@message
      bloque*/desactiv* ..2 @message
      olvídense/olvídate/olvidad/olviden de mí/mi
      pierdan/pierde mi número
      paren/parad/para/dejen ya
      basta/stop ..1 de/con ..3
      no contactar/contacten ..1
      deje/dejen/deja de joder/molestar/chingar/fastidiar/dar`,
    pause: `no ..1 recuerdo ..3 suscri*/apunta*/registr*/autoriz*/dado
      me ..1 despiert*/despert*
      insoportables/insufribles/inaguantables/abusivos/descarados
      quién/quien ..1 autorizó/permitió/les/os ..3
      paso de ..1 vosotros/ustedes/esto
      no ..1 he ..1 comprado ..2 nada
      @message ..2 molest*/fastidi*/cansan/hartan/agobi*
      no soy ..1 cliente*
      otra vez ..1 ustedes/vosotros/vos/@message
      otra vez
      a las 2/3/4/5/6 ..1 de la ..1 mañana/madrugada/noche
      madrugada ..2
      qué insistentes
      me ..1 despert*
      ustedes otra
      y dale
      pesadilla
      ya ..1 pedí/dije/solicité/mandé/envié/puse/escribí ..4 baja/stop/parar/dejen/debaja
      no ..2 interes*
      no interesado/interesada
      yano ..1 interesa
      spam
      acoso/acosando/acosar/hostigamiento
      @insult
      número/numero/persona/tel/teléfono equivocado/equivocada/incorrecto/erróneo/errado
      equivocado/equivocada/equivocaste/equivocan/equivocáis/equivocó/equivocas ..2 de? ..1 número/numero/persona/teléfono
      se equivoca*/equivocó/equivocaron
      se/te/os/estas/está/están ..2 confundido/equivocado/equivocada/equivocando/equivocáis/equivocando
      ^ equivocado
      ^ equivocada
      no soy ..1 $
      no soy esa/ese/la/el ..1 persona/señor/señora
      no conozco ..2
      aquí no ..1 vive/hay/es
      este ..2 número/numero/tel/teléfono/móvil ..1 no/yano/ahora/es ..3 pertenece/suyo/mío/nuevo/de
      harto/harta/hartos/hartas/jarto/hasta
      hasta ..3 narices/huevos/cojones/coño/moño/madre/pelotas/gorro/madres
      cansado/cansada/cansan ..2 de
      cansan
      me tienen/tenéis/tienes ..2
      denunci*/demand*/querella/reportar*/reportaré/reportando/reportado
      voy/vamos a ..1 reportar*/denunciar*/bloquear*
      les/los/te/os bloqueo/bloquearé/reporto
      los/les/te ..2 bloquear/reportar
      lista robinson
      robinson/aepd/profeco/repep/facua
      protección ..1 datos
      abogad*
      policía
      cómo/como ..4 baja/debaja/desuscrib*/desactiv*/salgo/dejar/quito/borr*/elimin*/parar/salir/cancelo/paro/detengo ..2 
      cómo/como ..3 cancel* ..2 @message/suscripción/esto/$
      dónde/donde ..3 baja/debaja
      quién/quien ..3 dio/dado/facilitó/facilito/pasó/proporcion* ..3 número/numero/teléfono/datos/tel/móvil/contacto/cel/celular
      dónde/donde/cómo/como/xq/porqué/por ..4 sac*/obtuv*/tien*/consig*/consegu*/encontr* ..3 número/numero/teléfono/datos/tel/móvil/cel/celular
      por qué/que ..2 @send/recibo/llegan/molest*
      porqué/porque/pq/xq/xk ..2 @send ..2 tanto*/@message
      para qué ..1 @send
      demasiad*/muchos/tantos/tanto/tantas/mucho ..2 @message
      cuántos/cuantos ..1 @message ..2
      cada/todos/todo ..2 día/días/hora/rato/semana ..2 @message
      @message ..3 cada/todos ..2 día/días/hora/rato/semana
      qué/que/q pesad*/coñazo/fastidio/hartura/molest*/insistencia/cansin*/lata/cruz
      molesto/molestos/molesta/molestias/molestan/molestando/molestar/molesten/molestáis
      no molest*
      fastidi*
      nunca/no ..1 me? ..1 suscrib*/apunté/registré/pedí/solicité/autoric*/inscrib*/autorizado/solicitado/dado/di ..1
      sin ..1 mi? consentimiento/permiso/autorización
      no ..2 consentimiento/autorización
      no ..2 dado ..2 permiso/número
      vete/váyanse/vayanse/iros/idos/vayan/vete ..2 a
      que ..1 os/les/te ..1 den/jodan/joda/follen
      a la mierda/chingada/verga
      al carajo
      vete a tomar
      tomar por
      chinga/chinguen/chingas/chingue
      jódete/jodanse/jodan/joder/jodeos
      puta madre
      puto*/puta* ..1 @message
      hijo/hijos de ..1 puta
      no mamen/mames/jodan/chinguen
      dejen/deja/dejad/dejar ..1 de
      déjenme/déjame/dejadme
      ya ..1 basta/estuvo/vale/párenle/cansa/paren/cansan
      basta/suficiente
      ya no
      yano ..1 más/mas/porfavor/$
      no más/mas $
      nomas $
      no ..1 quiero ..1 nada/saber
      no quiero $
      no quiero ..1 esto/eso
      no sigan/siga/sigas/sigáis/continúen
      no insist*
      no llamen/llamar/llaméis/llames
      dejen ..2 tranquil*
      quién/quien les/os/te/le ha/dio/autorizó/pidió/manda
      falleci*/murió/muerto/difunto/finado
      último/ultimo aviso
      última/ultima vez
      pérdida de tiempo
      no ..1 cliente
      yano ..1 cliente
      yano vivo/uso
      menos @message
      ya ..2 pesad*/cansin*/harto/harta
      baja
      desuscrib*`,
    help: `q es ..1 esto/eso
      correo/teléfono/número ..2 puedo/consulta/consultas/escribir*
      k es ..1 esto
      de dónde/donde ..1 me? ..1 escriben/mandan/son/es/llaman/eres
      quién/quien/kien ..1 es/eres/son/sois/habla/escribe/sos/manda/envía/envia/me/está/anda
      qué/que ..1 es esto/este/eso
      qué/que empresa/tienda/compañía/negocio/marca
      de qué/que/quién/quien/parte ..1 es/son/trata/empresa/se/sois/quién
      de parte de
      qué/que ..1 número es
      necesito/quiero/requiero/necesitaria/preciso ..2 ayuda/asistencia
      me ayudan/ayuda/ayudas/ayudáis
      me puede/pueden/podéis/podrían/puedes/podría ayudar
      pueden/puede/podéis/podrían/alguien ..2 ayudar*/ayude
      ayúdame/ayúdenme/ayúdeme/ayudarme
      ayuda ..1 con/para/por
      cómo/como ..2 contact*/comunic*/llamar ..2
      hablar ..2 con ..2 persona/agente/alguien/humano/asesor/operador*/representante
      atención ..1 cliente
      teléfono/número de ..1 atención/contacto/soporte/ayuda
      os conozco
      te conozco
      los conozco
      nos conocemos
      quiénes/quienes ..1 son/sois
      esto qué/que es
      con quién/quien hablo`,
    innocent: `volver/vuelvo a recibir ..2 promos/ofertas/mensajes
      quitado sin querer
      nomas que llegue avísame
      ofertas otra vez
      no mas que llegue
      lo termino ..2
      basta de ..1 zapatos/compras/ropa/bolsos
      hace stop/parada ..2
      otra vez ..1 porfavor/que
      link/enlace ..1 otra vez
      recibir ..3 otra vez
      get ofertas ..2
      para de ..1 llover/nevar
      otra vez ..1 gracias/más/lo/el/la/sin
      mándame/envíame/quiero/dame/necesito/mandarme/enviarme ..1 más/mas info*
      me/os/les/te puede/puedes/pueden mandar/enviar/decir/pasar
      @dont ..1 quiero/queremos/quisiera/deseo/kiero/quería/queria ..1 darme ..1 debaja
      no ..1 quiero/quería/queria/deseo/quise/pretendo ..1 que? ..1 parar/paren/cancel*/dejar/dejen/salir/perder*/perdérmel*/desuscrib*/cancelar
      no ..1 me den/des/deis/dé/da debaja
      no dar/den/dé/darme debaja
      no ..1 dejen/dejes/deje/dejéis ..1 de
      no paren/pares/pare/paréis/parar
      no ..1 canc*
      no ..1 borr*/elimin*/quit*
      no he dicho/pedido ..2 stop/baja/debaja
      no/nunca dije/pedí/he/escribí/puse/mandé ..4 stop/baja/debaja/cancelar
      sin/no/nonstop parar/para
      non stop
      baja ..1 médica/maternal/paternal/velocidad/calidad/california/de ..1 precio/temporada
      de/por/estoy/está baja laboral/médica
      estoy/sigo/está/temporada/en/planta/parte/talla/la/cabeza/voz/gama/luz/más debaja
      cuándo/cuando/si/ya/no/precio* ..1 baja/bajan/bajará ..2 precio*
      baja/bajan ..2 precio*
      planta/temporada/gama/marea/cintura/presión/tensión/más/mas/muy baja
      salir/salida ..1 de/el/mañana/hoy/viaje
      alta velocidad
      no ..1 me? recibo/recibí/recibido/recibimos/llega/llegan/llegó/llego/llegaron/llegado ..4
      no ..1 he/hemos recibido
      no ..2 recibí
      todavía/aun/aún no
      no me interesa ..1 perder*
      no me ha/han ..2
      no molest*/es ..1 molest*
      no es ..1 ninguna molestia
      no/ninguna molestia
      perdón/perdonen/disculpe*/siento/sin/perdona ..4 molest*
      talla/color/dirección/producto/artículo/pedido ..1 equivocad*
      me equivoqu* ..3 talla/color/dirección/producto/artículo/pedido
      parar/para en/un/el/la/los/las/mi/que/cuando/mañana/hoy/recoger/comprar/dos/mí/ti
      parada ..1 de
      muchas/tantas ofertas
      buenas/qué/que/hay/alguna/más/mas ofertas
      dejar de comprar
      dejar/dejan/dejen/dejarlo ..2 con/en/portal/vecino/puerta/casa/recepción
      hasta ..1 cuándo/cuando/luego/mañana/pronto/qué/que/el/las`,
    booking: `quiero/puedo/cómo/como/quisiera/necesito/puede/pueden/podría/podrían/me/para ..3 cancel* ..4 @order
      cancel* ..4 @order
      pueden/puede ..1 parar ..3 @order
      no quiero ..1 @order/ese/otro/azul/roj*
      no me mand*/enví*/envi* ..2 @order/código/talla/otra/roj*/azul*/factura
      dejen/deja/dejar/dejad ..1 mi/el/los/la @order
      mandar/enviar ..2 @order`,
    machine: `respuesta/mensaje/contestación automátic*/automatizad*
      fuera de ..2 oficina
      estoy ..1 conduciendo/manejando/reunión
      estoy de vacaciones/viaje
      no ..1 puedo hablar/contestar/atender ahora
      este ..1 número/buzón ..1 no ..1 admite/acepta/recibe
      ausente/ausencia ..2 hasta/del
      responder*/contestar* ..1 en cuanto/a mi/cuando
      baja ..1 maternal/maternidad/paternidad
      me pondré en contacto`,
  },
  signals: esSignals,
};
