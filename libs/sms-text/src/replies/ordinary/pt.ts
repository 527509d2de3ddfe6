/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const pt = `
  10 euros | 2 adultos e 1 criança | 2 ingressos | 2 ingressos, por favor | 5 minutos | 50 reais | a azul | a caminho | a melhor loja |
  a preta, por favor | a que horas abrem | a que horas entregam | a que horas fecham | a que horas sai | a vermelha | abre domingo |
  aceita pix | adorei | adoro | adoro a vossa loja | agora | ahah | ahahah | ainda está disponível | ainda há vagas | ainda nao chegou |
  ainda tem | ainda tem disponível | amanha | amanhã de manhã | amanhã à tarde | amanhã às 9 | amei | amei o vestido | amo essa loja |
  ana paula | as 10h | até quando é a promoção | boa noite | boa tarde | boa tarde, tudo bem | bom ano | bom dia | bom dia, obrigado |
  bom dia, sou a rita | bom fim de semana | branco | brigada | cadê meu pedido | cadê minha encomenda | café da manhã incluso |
  calço 39 | cartão recusado | chega amanhã | chega hoje | chego daqui a 10 minutos | chego em 10 minutos | chego em 5 min |
  chegou hoje, obrigado | chegou partido | cheguei | como devolvo | como faço a devolução | como faço a troca | como faço para devolver |
  como faço para pagar | como pago | como posso pagar | cor errada | cupom não funcionou | código de rastreamento por favor |
  código de rastreio | código inválido | daqui a uma hora | depois das 18h | depois de amanhã | depois eu vejo | depois vejo | deu erro |
  dia 15 de agosto | dia 15 de março | dia 3 | diz que o código é inválido | dois | dois bilhetes | dois bilhetes por favor |
  duas noites | duas passagens por favor | duas por favor | duas unidades | dá erro | em meia hora | em nome de marta costa |
  em nome de santos | encomenda 12345 | encomenda nº 88213 | endereço por favor | entendi | espera por mim | espere um pouco |
  esperem por mim | estou a caminho | estou a chegar | estou aqui | estou atrasada | estou aí em 10 minutos | estou chegando |
  estou cá fora | estou indo | estou muito contente | estou na porta | estou à porta | está apertado | está caro | está com defeito |
  está em nome de ana costa | estão abertos | estão abertos hoje | excelente | falei com vocês ontem | fatura por favor |
  feliz ano novo | feliz natal | fernanda, de são paulo | ficou grande | ficou grande, quero trocar | ficou lindo em mim |
  ficou pequeno | finalmente | fixe | frete gratis | gostei | gostei muito | gosto muito | grande | haha | hmm | hoje | hoje à noite |
  hoje à tarde | horário | hum | há desconto | ja saiu pra entrega | joão santos | já chegou | já chegou, obrigada | já cheguei |
  já comprei | já comprei, obrigada | já encomendei | já enviaram | já estou aqui | já paguei | já recebi, obrigada | já reservei |
  já vou | liga-me | liga-me por favor | ligo mais tarde | ligue-me | ligue-me por favor | linda | linda demais | lindo | lindos |
  link não abre | mais tarde | mais tarde eu vejo | manda a nota fiscal | manda o link de novo | maravilhoso | maria silva | me espera |
  me liga | me liga por favor | meu email é ana@gmail com | morada | muito bonita | muito bonito | muito caro | muito caro pra mim |
  muito giro | muito obrigada | muito obrigada pela informação | muito obrigado | muito satisfeita | mês que vem | na próxima semana |
  na sexta | no fim de semana | no nome de paulo | não abre | não aceita o cartão | não chegou nada | não consigo abrir o link |
  não consigo entrar | não consigo pagar | não recebi meu pedido | não recebi o código | não recebi o pedido | não sei | número 37 |
  número do pedido 77120 | o azul | o azul por favor | o cartão foi recusado | o codigo nao funciona | o cupom não funciona | o grande |
  o l obrigada | o link não abre | o link não funciona | o número do pedido é 5521 | o pagamento não passou |
  o pequeno-almoço está incluído | o site não abre | o voo está no horário | obg | obrigada eu | obrigado | obrigado pela informação |
  oi | oi, tudo bem | ok obrigado | ok, obrigada | olá | onde coloco o código | onde esta minha encomenda | onde está a minha encomenda |
  onde está meu pacote | onde estão | onde fica | onde fica a loja | onde ficam | ops | os portes são grátis | os pretos | otimo |
  otimo, obrigada | pagamento recusado | paguei agora | para 2 pessoas | para a semana | para duas pessoas | parcela em quantas vezes |
  passo aí amanhã | pedido 45821 | pedido n 3309 | pequeno | pequeno-almoço incluído | pode confirmar a reserva | pode ligar |
  pode ligar-me | pode me ligar | pode ser mb way | podem ligar | podem ligar-me | posso alterar a data | posso devolver |
  posso ir hoje | posso mudar a data | posso pagar por mb way | posso passar aí | posso passar aí amanhã | posso trocar |
  posso trocar o tamanho | preciso da fatura | preciso da nota fiscal | preciso falar com meu marido | preto | preto tamanho 40 | preço |
  preço por favor | produto errado | quais as cores | qual a porta de embarque | qual o cupom | qual o endereço | qual o horário |
  qual o portão | qual o prazo de entrega | qual o preço | qual o telefone | qual o valor | qual é a morada | qual é a morada por favor |
  qual é a porta de embarque | qual é o código | qual é o horário | qual é o horário de funcionamento | qual é o portão |
  qual é o preço | quando chega | quando chega a minha encomenda | quando chega meu pedido | quando chega meu pedido por favor |
  quando enviam | quando receber eu compro | quando recebo o reembolso | quanto custa | quanto custam | quanto tempo demora | quanto tá |
  quanto é | quanto é o desconto | quanto é o frete | quarto de casal | quarto duplo | quarto duplo por favor | que bom | que dia chega |
  que giro | que horas fecha | que horas é o check-in | que horas é o voo | que lindo | que lindo vestido | que pena | que tamanhos têm |
  que vestido lindo | queria devolver os sapatos | queria reservar uma mesa | queria trocar por outro tamanho | quero devolver |
  quero dois | quero meu dinheiro de volta | quero mudar a data | quero o reembolso | quero remarcar | quero reservar | quero trocar |
  quinta-feira | recebi, obrigado | rosa | rsrs | segunda | segunda feira por favor | segunda-feira | semana que vem | sexta à noite |
  show | somos 4 | somos quatro | sou cliente da loja | sábado | sábado de manhã | só um minuto | ta bom obrigada | talvez |
  talvez para o mês que vem | tamanho 40 | tamanho 42 por favor | tamanho g por favor | tamanho m | tem café da manhã | tem desconto |
  tem em azul | tem em preto | tem frete gratis | tem loja em lisboa | tem no tamanho 40 | tem o 40 | tem outras cores | tem tamanho g |
  tem tamanho m | tem vaga | tem vaga no sábado | tenho que pensar | tenho uma reserva | terça | to a caminho | to aqui na frente |
  to indo | top | três | tudo bem e você | tá caro | tão giro | tô chegando | uau | um momento | um só | uma mesa para dois | valor |
  veio a cor errada | veio errado | veio o produto errado | veio o tamanho errado | veio quebrado | vermelho |
  vou falar com a minha mulher | vou já | vou me atrasar | vou pensar | vou pensar, obrigada | vou ver | vou ver com meu marido |
  vou ver, obrigado | xl | às 10h30 | às 5 | é a ana | é a maria | é a sofia, boa tarde | é caro | é o joão de ontem | ótima loja`;
