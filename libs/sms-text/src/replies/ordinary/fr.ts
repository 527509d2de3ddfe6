/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const fr = `
  10 min | 18h30 | 2 adultes 2 enfants | 2 adultes et 1 enfant | 2 adultes et 2 enfants | 2 billets s'il vous plaît |
  2 places s'il vous plaît | 2 places svp | 20 euros | 3 svp | 4 personnes | 5 minutes | 50 euros max | a 17h | ah | ah ah |
  ah d'accord | ah ok | aller simple | aller-retour | appelez moi svp | appelez-moi | appelle-moi | après-demain | attendez moi svp |
  attendez-moi | attends-moi | au nom de durand | au nom de leroy | au nom de moreau | au top | au top merci | aujourdhui |
  aujourdhui svp | avez-vous un numéro de suivi | bagage compris | bien reçu | bien reçu merci | bjr | blanc ou beige | bon week-end |
  bonjour | bonjour c'est pierre d'hier | bonjour madame | bonjour, c'est sophie | bonjour, comment allez-vous | bonne année |
  bonne année et bonne santé | bonnes fêtes | bonnes vacances | bonsoir | c combien | c ou | c'est arrivé | c'est arrivé cassé |
  c'est combien la livraison | c'est en promo | c'est en stock | c'est encore dispo | c'est envoyé | c'est expédié |
  c'est la dame de ce matin | c'est magnifique | c'est moi | c'est noté | c'est ou | c'est parfait | c'est parti |
  c'est pas ce que j'ai commandé | c'est pas la bonne taille | c'est paul d'hier | c'est pour ma fille | c'est quelle porte |
  c'est quelle porte d'embarquement | c'est sous garantie | c'est toujours disponible | c'est trop beau | c'est trop cher |
  c'est trop grand | c'est trop petit | c'est très beau | c'est très joli | c'est un peu cher | c'est valable jusqu'à quand |
  ca arrive quand | ca coute combien | carte refusée | ce matin | ce n'est pas la bonne couleur | ce n'est pas le bon article | ce soir |
  ce week-end | cest combien | cet après-midi | cette robe est superbe | chambre double | chouette | code expiré | code invalide |
  code non valide | colis bien reçu, merci | colis recu merci | colis reçu | combien | combien la livraison | combien ça coûte |
  commande 12345 | commande n°45872 | comment faire un retour | comment je fais le retour | comment je paye |
  comment je renvoie le colis | comment on paie | comment payer | cool | cool merci | cordialement | coucou | côté fenêtre svp |
  dans 10 minutes | dans 2 heures | dans quelle ville | dans une heure | deja acheté | demain | demain aprem | demain après-midi |
  demain matin | demain soir | demain soir si possible | demain à 10h | deux | deux billets svp | deux nuits | deux places |
  deux s'il vous plaît | deux svp | dommage | dossier 7741 | du 3 au 10 août | du 40 | départ à quelle heure | echange possible |
  elle me va très bien | en blanc svp | en l merci | en noir | en route | en stock | en vert | encore dispo | encore disponible | enfin |
  facture s'il vous plaît | genial | grand | haha | hmm | horaires | horaires d'ouverture | il en reste | il est où mon colis |
  il faut prendre rendez-vous | il manque un article | il manque une chaussure | il reste des places | il y a la piscine |
  il y a un parking | il y a une promo | il y a une réduction | j'adore votre boutique | j'adoreeee | j'ai bien reçu mon colis |
  j'ai du retard | j'ai déjà acheté merci | j'ai déjà commandé | j'ai oublié mon mot de passe | j'ai pas eu le code | j'ai payé |
  j'ai perdu le ticket de caisse | j'ai renvoyé le colis | j'ai rien reçu | j'ai été débitée deux fois | j'aime bcp | j'aime beaucoup |
  j'aime bien | j'arrive dans 10 minutes | j'arrive dans 5 min | j'arrive pas à payer | j'arrive tout de suite | j'attends la paye |
  j'attends les soldes | j'attends toujours mon colis | j'en parle à mon mari | j'en prends trois | j'en veux 2 | j'y réfléchis |
  j'y suis | jadore | jarrive | je demande à mon mari | je dois demander à ma femme | je fais du 38 | je l'ai déjà |
  je l'ai déjà acheté | je me suis trompée de taille | je n'ai pas reçu la facture | je n'ai pas reçu le code |
  je n'ai pas reçu mes billets | je n'ai pas reçu mon colis | je n'ai rien reçu | je n'arrive pas à me connecter |
  je n'arrive pas à payer | je ne serai pas là demain | je pars du travail | je pars maintenant | je passe ce soir | je passe demain |
  je passerai samedi | je peux changer de date | je peux changer la date | je peux l'échanger | je peux passer | je peux passer demain |
  je peux payer en espèces | je peux payer en plusieurs fois | je peux vous appeler | je peux échanger | je recois quand mon colis |
  je recommande | je réfléchis | je serai en retard | je serai là dans 10 min | je serais la a 15h | je suis arrivé | je suis arrivée |
  je suis client depuis longtemps | je suis cliente chez vous | je suis dans les bouchons | je suis devant | je suis devant le magasin |
  je suis déjà cliente | je suis en bas | je suis en retard désolée | je suis en route | je suis la | je suis passée hier au magasin |
  je suis remboursé quand | je suis sur le parking | je suis tres contente merci | je suis très contente | je te tiens au courant |
  je vais reflechir merci | je vais réfléchir | je vais voir | je vais y réfléchir | je veux retourner un article | je veux réserver |
  je veux un remboursement | je veux être remboursée | je viens | je viens ce soir | je viens demain |
  je voudrais annuler ma réservation | je voudrais changer de taille | je voudrais changer la date | je voudrais faire un retour |
  je voudrais l'échanger | je voudrais le retourner | je voudrais reserver une chambre | je voudrais réserver | je voudrais un rdv |
  je voudrais un remboursement | je voudrais une facture | je voudrais échanger svp | je vous appelle | je vous appelle ce soir |
  je vous rappelle | je vous rappelle plus tard | je vous redis | jeudi | jeudi prochain | jolie robe | joyeux noel |
  joyeux noël à toute l'équipe | l'adresse | l'adresse svp | l'application ne s'ouvre pas | la bleue | la bleue svp | la facture svp |
  la fermeture est abîmée | la grande | la livraison est gratuite | la noire | la noire s'il vous plaît | la petite |
  la robe est superbe | la rose en taille s | la rouge s'il vous plaît | la semaine pro | la semaine prochaine | la taille est parfaite |
  laissez le colis chez le voisin | le 15 août | le 15 juillet | le 3 | le bleu | le code marche pas | le code ne fonctionne pas |
  le code ne marche pas | le code promo ne fonctionne pas | le grand modèle | le lien de suivi svp | le lien marche pas |
  le lien ne fonctionne pas | le lien ne marche pas | le lien ne s'ouvre pas | le livreur n'est pas passé |
  le livreur passe à quelle heure | le magasin est où | le mois prochain | le mois prochain peut-être | le noir |
  le paiement marche pas | le paiement ne passe pas | le paiement passe pas | le petit déjeuner est inclus |
  le petit-déjeuner est compris | le premier | le prix s'il vous plaît | le prix svp | le site bug | le site ne marche pas |
  le suivi ne marche pas | le train part à quelle heure | le vol est à l'heure | le week end prochain | leroy camille |
  les bagages sont compris | les bagages sont inclus | les chaussures sont très belles | les chiens sont acceptés | les deux |
  les retours sont gratuits | les soldes commencent quand | livraison gratuite | livraison offerte | livraison quand |
  livraison rapide, merci | livré où | lol | lundi | lundi matin | m bernard | ma carte est refusée | ma carte ne passe pas |
  ma commande : 20456 | ma commande est expédiée | ma commande est partie | ma réservation est confirmée | magnifique | magnifique robe |
  mardi | mardi à 14h | mauvais article | mauvaise couleur | mauvaise taille | mdr | merci a vous | merci bcp | merci beaucoup |
  merci c'est gentil | merci de votre réponse | merci infiniment | merci pour l'info | merci pour l'information | merci pour tout |
  merci pour votre message | merci pour votre réponse | merci à toi | mercii | mercredi | mince | mon code est refusé |
  mon code ne marche pas | mon colis | mon colis est expédié | mon mail c'est julie@exemple fr | mon prénom c'est karim | noir |
  nous sommes là | numéro client 90211 | numéro de commande 78541 | numéro de suivi | numéro de suivi svp | née le 12/05/1985 | oh |
  ok merci | ok super | ok ça marche | on arrive | on arrive dans 15 minutes | on arrive dans un quart d'heure | on est là |
  on peut arriver à quelle heure | on peut payer par paypal | on verra | ou en est ma commande svp | ou est ma commande |
  ou est mon colis | oui c'est bien moi | oui c'est moi | oups | oups désolée | ouvert demain | ouvert le samedi |
  où en est ma commande | où mettre le code | où êtes-vous | paiement en 3 fois | paiement refusé | pardon | pas de problème |
  pas de souci | pas encore recu | pas encore remboursée | petit dej compris | petit retard, j'arrive | petit-déjeuner inclus |
  peut-être | peut-être plus tard | plus tard | pointure 39 | pour 2 personnes svp | pour 4 personnes | pour deux personnes |
  pouvez-vous me rappeler | prix | quand arrive ma commande | quand arrive mon colis | quand est ce que ça arrive |
  quand est le remboursement | quand serai-je remboursé | quand vais-je recevoir mon colis | quel code | quel est le prix |
  quel est votre numéro | quel lien | quel prix | quel quai | quel terminal | quelle adresse | quelle belle robe | quelle est l'adresse |
  quelle porte | quelles couleurs | quelles tailles | quelles tailles avez-vous | quels sont vos horaires | rappelez moi demain |
  rappelez-moi | ravie de ma commande | remboursement svp | rouge | réf 20458 | réservation au nom de moreau | samedi | samedi a 10h |
  samedi matin | samedi prochain | semaine prochaine plutôt | super | super boutique | super magasin | super merci | superbe |
  sur tout le magasin | sympa | taille 38 | taille 38 s'il vous plait | taille 42 svp | taille l s'il vous plaît | taille m | top |
  toujours dispo | toujours disponible | toujours pas de colis | toujours rien reçu | tres bien merci | tres joli | tres jolie |
  tres satisfait | trois | trop beau | trop belle | trop cher | trop cher pour moi | trop cool | trop grand | trop grand pour moi |
  trop mignon | trop petit | très belle robe | très bien | très bon accueil | très bon site | très bonne qualité | très content |
  très contente | très satisfaite | tu peux m'appeler | un | un billet pour lyon | un grand merci | un peu cher | un seul |
  une chambre double | une chambre pour deux nuits | une nuit | une table pour 4 ce soir | une table pour deux | valable en magasin |
  vendredi | vendredi soir | vers 18h | vert | vos horaires svp | votre adresse s'il vous plaît | votre adresse svp | votre numéro svp |
  vous avez de la place samedi | vous avez des photos | vous avez du 36 | vous avez envoyé le colis | vous avez un code promo |
  vous avez une promo | vous en avez encore | vous etes ou | vous etes ouvert dimanche | vous etes ouverts aujourd'hui |
  vous fermez entre midi et deux | vous fermez à quelle heure | vous l'avez en 40 | vous l'avez en bleu | vous l'avez en noir |
  vous l'avez en taille 40 | vous livrez en belgique | vous livrez quand | vous ouvrez à quelle heure | vous pouvez m'appeler |
  vous pouvez m'appeler svp | vous pouvez renvoyer le lien | vous prenez les chèques | vous prenez paypal | vous êtes ouvert |
  vous êtes ouverts | vous êtes ouverts dimanche | waouh | wow | xl svp | y a une réduction | à bientôt | à midi | à partir de 19h |
  à quelle heure la livraison | à quelle heure le départ | ça existe en rouge | ça existe en taille s | équipe au top`;
