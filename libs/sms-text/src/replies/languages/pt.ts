import type { ReplyLanguage } from '../reply-language.js';
import { ptSignals } from '../signals/pt.js';

export const pt: ReplyLanguage = {
  code: 'pt',
  joins: 'por favor = porfavor, não mais = naomais, por fa = porfa',
  keywords: {
    stop: `stop, descadastrar, descadastre, descadastra, descadastro, desinscrever, desinscreva, cancelar inscrição, cancelar assinatura, cancelar sms, me descadastre, me descadastra, me tira, me remove, me remova, parar sms, sair da lista, me exclua, parem de, anular subscrição, cancelar subscrição, desinscrição, descadastramento, stop sms, desativar, remova-me, retirem-me, tirem-me, dessubscrever, desubscrever`,
    alone: `parar, sair, remover, pare, para, parem, fim, basta, chega, excluir, apagar, não quero, não quero mais, não mais, deletar, remova, eliminar, terminar, encerrar, desligar, sai, para já, parem já, pare já, já chega, chega disso, chega já, suspender, bloquear, deixar, retirar, tira, tire, para com isso, pare com isso, parem com isso, exclui, exclua, sair já, me deixa em paz, naomais, anular, anula, saia, some, sumam, revogar`,
    cancel: 'cancelar, cancela, cancele, cancelem, cancelamento',
    start: `iniciar, voltar, subscrever, inscrever, recomeçar, assinar, início, inicio, começar, comecar, retomar, reativar, ativar, aderir, subscrição, inscrição, reiniciar, reiniciar sms, me inscreva, inscreva-me, cadastrar, me cadastra, cadastre-me, subscreva, inicia`,
    yes: `sim, sim por favor, sim porfavor, sim obrigado, sim obrigada, confirmo, sim confirmo, aceito, sim aceito, s, sim quero, simm, sim claro, quero sim, sim pfv, ok, okay, okey, claro, claro que sim, com certeza, certeza, pode ser, pode, podem, pode sim, pode mandar, tá, tá bom, ta bom, beleza, blz, bora, isso, isso mesmo, combinado, confirmado, confirmada, aceite, concordo, de acordo, perfeito, óbvio, aham, uhum, ss, sim sim, lógico, certo, positivo, autorizo, por que não, yes, sem problema, podem enviar, está bem`,
    agree: `que, eu, quero, receber, pode, podem, mandar, enviar, mandem, manda, me, sem problemas, tudo bem, tudo, bem, vamos, lá, gosto, inscreva, inscrevam, minha inscrição, a inscrição, as ofertas, as mensagens, aí, ok, é, estou, também, subscrever, interessa`,
    no: 'não, nao, n, nunca, não obrigado, não obrigada, não aceito, nem pensar, não quero, naum',
    help: 'ajuda, info, informação, informações, ajude-me, me ajuda, me ajude, socorro, preciso de ajuda, suporte, ajudem-me, mais informações, atendimento, sac, ajuda-me',
  },
  polite: `por favor, porfavor, pf, pfv, pfvr, pff, fazfavor, faz favor, porfa, favor, obrigado, obrigada, muito obrigado, muito obrigada, obg, obgd, vlw, valeu, grato, grata, olá, ola, oi, bom dia, boa tarde, boa noite, já, agora, agora mesmo, imediatamente, ok, cumprimentos, atenciosamente, att, por gentileza, gentileza, peço, pelo amor de deus, gente, amigo, então, e, mas, é, sim, urgente, de uma vez, de vez, aff, poxa, cara, mano, galera, senhores, prezados, caros, tá, fds, porra, caralho, tchau, com urgência, aí, desculpa, desculpe, pessoal, tks, moço, moça`,
  words: {
    message: `mensage*, mensagem, mensagens, msg*, msn*, menssage*, sms, smss, torpedo*, publicidade*, propaganda*, promo, promos, promoç*, promoc*, spam, anúncio*, notificaç*, oferta*, alerta*, newsletter*, comunicaç*, e-mails, emails, textos, aviso*, marketing, lixo, merdas, porcaria*, inscrição, comunicações, zap, mensag*`,
    send: `envi*, mand*, escrev*, contact*, contat*, incomod*, chate*, perturb*, encher, enche*, ench*, enchen*, importun*, spam*, mandand*, bombard*, aborrec*, azucrin*, atormenta*, molest*`,
    want: 'quero, desejo, gostaria, queria, pretendo, autorizo, preciso, interessa, aceito, interesse, queremos, qro, keru, quer, consinto, permito, solicitei, pedi',
    get: 'receb*, ser, continuar, saber, ver, ter',
    stopping:
      'par*, pare, parem, para, parar, deix*, deixem, deixe, cess*, chega, basta, dexem, suspend*, suspendam, interromp*, evit*, terminem, acabem',
    remove:
      'tir*, remov*, retir*, exclu*, apag*, elimin*, descadastr*, delet*, cancel*, esque*, desinscr*, risc*, bloque*, desativ*, dessubscr*, desvincul*',
    list: 'lista*, número, numero, num, dados, base, contato*, contacto*, cadastro, telefone, celular, telemóvel, tel, cel, agenda, sistema, registo*, registro*, subscrição, assinatura, inscrição, mailing, banco, nr',
    order:
      'pedido*, reserva*, voo, viagem, encomenda*, compra*, consulta, hotel, quarto, bilhete*, entrega, passagem, passagens, pagamento, mesa, pacote, envio, devolução, plano, cor, tamanho, boleto, ingresso*, estadia, produto*, carrinho',
    insult:
      'idiota*, otário*, imbecil*, babaca*, burros, golpista*, ladrões, filho da, filhos da, fdp, vtnc, vsf, chatos, chato, pqp, palhaços, canalhas, spammers, caloteir*, trouxas, inconvenientes, inconveniente, insuportáve*, cretin*, estúpid*, bosta, bostas, merda',
  },
  wishes: {
    firm: `só hoje ..1 já ..3
      aqui não tem/mora/há nenhum/nenhuma ..1
      não/nunca/nao param ..2 @send
      não param
      já ..2 pedi/disse/mandei/enviei/falei/escrevi/respondi/solicitei ..4 stop/sair/parar/parem/cancel*/descadastr*/remover/pare
      porque/por não/que não param
      odeio ..2 @message`,
    stop: `pode/podem/podes ..2 parar ..2
      pra/para vcs/vocês ..1 pararem ..2
      deixassem/deixarem/deixasse ..1 de ..2 @send
      só/apenas/somente ..2 email/mail
      última ..2 @message
      não ser ..1 mais? ..1 avisad*/contactad*/contatad*/incomodad*
      não/nao/n/ñ/naum/nunca/naomais ..1 @want ..2 mais/receber/@message/ser/continuar/nenhum*/nada
      não/nao/n/ñ/naum/nunca ..1 @want ..1 que ..2 @send
      não/nao/n/ñ/naum ..1 @want ..3 @message
      não/nao/n/ñ/naum/nunca ..1 me? ..1 @send ..2 mais/nada/@message/$/nunca/porfavor
      não/nao/n/ñ/naum/nunca ..1 me ..1 mand*/envi*/escrev*/contat*/contact*/incomod*/perturb*/chate*/importun*
      não mandem/enviem/mande/envie/manda/envies/mandes/enviar/mandar ..1 mais/nada/$/@message
      nunca mais ..3 @send
      para/pare/parem/parar/deixem/deixe/deixa/deixar/parrem/cessem/cesse ..1 já? ..1 de/di ..2 @send
      parem/pare/parar/chega/basta/stop/suspendam/cessem/acabem ..3 @message
      chega/basta de ..2 @message
      pare/parem/para/parar com ..3
      deixar ..1 de receber
      sem mais @message
      mais ..1 nenhuma ..1 @message
      não/sem/nada/nenhum*/zero/0/nem/menos ..1 mais? ..1 @message ..1 mais/porfavor/$/obrigad*/pf/pfv
      chega ..1 de
      tir*/remov*/retir*/exclu*/apag*/descadastr*/delet* ..3 @list
      me tir*/remov*/retir*/exclu*/apag*/descadastr*/delet*/desinscrev*
      tirem-me/retirem-me/removam-me/apaguem-me
      tirem/retirem/removam/apaguem/eliminem/tira/remova/retire/apague/exclua/excluam/descadastre/tire me/meu/o/dessa/desta/da
      quero/gostaria/desejo/queria/pretendo/preciso/posso/solicito ..2 sair/cancelar/descadastr*/descadastrar/desinscrev*/remoção/anular/parar ..2 lista/$/inscrição/subscrição/@message/disso/receber/assinatura/meu/grupo/cadastro/desta/dessa/daqui/já
      quero/gostaria/queria/desejo/solicito ..1 descadastr*/desinscrev*/sair/descadastro/cancelamento
      cancel*/anul* ..3 subscrição/inscrição/@message/assinatura/cadastro/envio
      revog*/retir* ..2 consentimento/autorização
      não/nao ..2 autorizo/consinto/permissão/autorização/consentimento/dou ..3
      me oponho
      oponho
      direito ..2 oposição/esquecimento/apagamento
      deixe*/deixa*/deixem ..1 me ..2 paz/quieto/quieta/sossego/sossegad*
      me deix* ..1 em paz/quieto/quieta
      em paz
      sair da lista
      sair ..1 desta/dessa/da lista
      esque*/percam/perde ..1 o? ..1 meu número/numero
      bloque*/desativ* ..2 @message
      dexa/deixa/deixem de
      favor ..1 não ..2 @send
      não contactar/contatar/contactem/contatem
      parem/pare/para já/agora/$`,
    pause: `mais uma/um ..2 só? hoje
      aqui ..1 tem/há nenhum/nenhuma
      à meia-noite
      meia noite
      tenham/tenha juízo
      lembro ..4 cadastr*/inscr*/autoriz*/registr*
      insuportáveis/insuportável
      nunca comprei ..2
      @message ..2 incomod*/perturb*/irrit*
      acordar*/acordou/acordam
      de novo ..1 vcs/vocês/vocês/@message
      vcs/vocês de novo
      outra vez ..1 vocês/vcs/@message
      3/4/5/2 da manhã
      madrugada
      acord* ..2
      não/nao/n/ñ/naum/sem ..2 interess*
      nenhum interesse
      desinteress*
      spam
      assédio/assediando/perseguição
      @insult
      número/numero/num/pessoa/contato/tel errad*/engan*/erado/incorreto
      errad*/errou ..2 número/numero/pessoa
      engano ..1
      engan* ..2 número/numero/pessoa/$
      não sou ..2 $
      não sou esta/essa/a ..1 pessoa
      não conheço ..2
      esse/este ..1 número ..2 não/é/mudou
      número ..2 não ..2 dele/dela/mais/pertence
      aqui não ..2
      quem ..3 deu/passou/forneceu/autorizou/facultou ..3 número/numero/contato/contacto/dados/tel/$
      como/onde/donde ..4 conseguir*/tem/têm/obtiver*/arranj*/arrumou/pegar*/acharam/arrumar*/descobri* ..3 número/numero/contato/contacto/dados
      porque/porquê/por/pq ..3 @send ..3
      pq/porque/por ..3 receb* ..3 @message/isso/isto
      muitas/demais/tantas/tanta/tanto/demasiad*/muita/excesso/quantas ..2 @message
      @message ..2 demais
      todo/todos/toda/cada ..2 dia/dias/hora/semana ..2 @message
      @message ..3 todo/todos/toda/cada ..2 dia/dias/hora
      como ..5 cancel*/sair/saio/descadastr*/parar/paro/remov*/desinscrev*/desativ*/bloque*/anul*/deixo/tiro/retiro ..2
      onde ..3 cancel*/descadastr*
      cansado/cansada/cansados/cansei/farto/farta/fartos/cheio/cheia/saturad* ..1
      saco ..1
      de saco cheio
      encher ..2 saco/paciência
      enche* ..2 saco
      que saco/chato/chatos/chatice/inferno/praga/porre/insistência
      irritante*/irritad*/chateando/chatear/chateiem/perturbando/perturbar/incomodando/incomodar/incomodem/perturbem/invasiv*/importunar
      denunci*/process*/reclame/reclamar/procon/anatel/anpd/lgpd/rgpd/deco/cnpd
      vou ..1 denunciar/processar/bloquear/reportar
      queixa ..1
      advogad*/polícia/justiça/tribunal
      ilegal
      privacidade
      bloquear ..1 vocês/voces/número/vos
      bloqueado/bloqueei ..1
      nunca/não/nao ..2 me? ..1 cadastrei/inscrevi/pedi/autorizei/solicitei/registei/subscrevi/dei/assinei/registrei ..2
      sem ..1 minha? ..1 autorização/permissão/consentimento
      vai/vão/va/vá ..2 se ..1 foder/fuder/catar/danar/lixar/ferrar
      foder/fuder/fodam/foda/fodasse
      tomar no
      vai tomar
      vão ..1 a? merda/inferno/caralho
      pro inferno
      puta que
      puta ..1 @message
      não enche/encham/chateiem/me
      para de
      última vez
      último aviso
      faleceu/falecid*/morreu
      não ..2 cliente
      não quero $
      não quero ..1 nada/saber/isso/isto
      perda de tempo
      menos @message
      já ..1 chega
      chega
      basta
      me ..1 deixa/deixe/deixem
      deixem-me
      larguem/larga/largue ..1
      vocês/voces ..1 de novo
      de novo ..1 @message
      não perturb*/incomod*
      descadastr*
      cala*/calem ..1 boca
      some daqui`,
    help: `podem/pode identificar ..1
      de q/que ..1 loja/empresa/marca
      q/que mensagem ..1 é
      podem identificar/identificar-se
      identific* se
      quem é/são/fala/es/está/e/sois/manda/enviou/mandou/escreve
      quem ..1 são/é
      que/qual empresa/loja/companhia/número
      de ..1 que/qual empresa/loja
      de quem
      o que é isto/isso/este/essa/esse
      que é isto/isso
      que mensagem é
      do que ..1 se? trata
      de que se trata
      preciso ..2 ajuda/assistência/auxílio/suporte
      podem/pode/alguém/poderia/podes/conseguem ..3 ajudar
      me ajud*
      ajude*/ajudem/ajuda ..1 me/com/para
      como ..3 contacto/contato/contatar/contactar/falo/falar ..2
      falar ..1 com ..2 atendente/alguém/pessoa/humano/operador/assistente
      apoio ..1 ao cliente
      atendimento ..1 ao
      mais info*
      conheço ..1 você/vocês
      vos conheço
      te conheço
      com quem ..1
      é de onde`,
    innocent: `não conheço este/esse número
      mais info* sobre
      não/nao/n/nunca ..1 quero/queria/desejo/pretendo ..2 cancelar/sair/parar/descadastr*/perder/deixar/anular/que ..1 parem?
      não quero ..1 que parem
      não/nao/nunca ..1 par*/cancel*/remov*/tir*/exclu*/descadastr*/apag*/deix*/sai*/anul* ..1
      não/nao/nunca ..1 me tir*/remov*/descadastr*/exclu*
      nunca/não ..1 disse/pedi/mandei/falei/enviei ..3 stop/sair/parar/cancel*
      sem parar
      non/no stop
      para/pra ..1 mim/o/a/os/as/amanhã/hoje/quando/que/meu/minha/onde/qual/quem/retirar/casa/entrega/comprar/um/uma/segunda/sexta/lá/presente
      fim de/do/da ..1
      no/até/ao fim
      sair/saio/sai/saiu de/hoje/amanhã/do/da/para/às/ontem/quando/o/a casa/viagem/trabalho/armazém/loja/entrega/pedido/cidade
      quando ..2 sai/saem/sair
      não/nao/ainda/nunca ..2 recebi/chegou/recebo/chegaram/recebeu ..4
      não/nao ..1 recebi
      número/endereço/tamanho/cor/produto/artigo/pedido ..1 errado ..2 tamanho/cor/produto/sapato
      tamanho/cor/produto/endereço/artigo errad*
      errad* ..2 tamanho/cor/produto/endereço
      engan* ..3 tamanho/cor/produto/endereço
      não incomod* nada
      sem problema*
      desculp* ..3 incómodo/incomodar/incomodo
      deixar/deixem/deixe ..3 com/portaria/vizinho/porta/porteiro/encomenda/receção/recepção
      processar ..2 pagamento/pedido/reembolso
      processo/processando/processamento ..2
      reclamação/reclamar ..2 produto/pedido/defeito
      volta
      mais ofertas
      boas/que/tem/alguma/novas ofertas
      muita coisa
      não sou ..1 daqui
      chega ..1 hoje/amanhã/quando/quanto/até/em/o/a/meu/minha/na/no
      quando/que ..3 chega/chegam
      cancelado ..1 voo`,
    booking: `quero/como/posso/gostaria/queria/preciso/podem/pode/dá/possível/consigo ..3 cancel*/anul* ..4 @order
      cancel*/anul*/remov*/exclu* ..3 @order
      não me mand*/envi* ..3 @order/código`,
    machine: `resposta/mensagem automática/automatica
      fora do escritório
      ausente ..2 até/do
      estou ..1 de férias/licença
      de férias até
      estou ..1 conduzir/dirigindo/reunião
      não posso ..1 falar/atender/responder ..1 agora/momento
      responderei/retornarei ..2
      este número ..2 não ..2 aceita/recebe
      licença maternidade`,
  },
  signals: ptSignals,
};
