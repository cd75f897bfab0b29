# Pourquoi ce qu'un modèle de langue a dit n'a pas été retenu. Ses mots arrivent en argument, abrégés.

model-answer-not-json = La réponse n’a pas la forme demandée ; rien n’en a été retenu.
model-answer-cut = La réponse s’interrompt à sa longueur maximale ; rien n’en a été retenu.
model-answer-without-claims = La réponse ne contient aucune liste d’affirmations ; rien n’en a été retenu.
model-answer-of-other-text = La réponse n’est pas celle qui a été consignée, ou porte sur un autre texte ; rien n’en a été retenu.
model-claims-many = { $count ->
    [one] Une affirmation de trop dans une réponse ; écartée.
   *[other] { $count } affirmations de trop dans une réponse ; écartées.
 }
model-claim-shape = Une affirmation qui n’en est pas une ; écartée.
model-claim-quote = Le rapport ne contient pas les mots cités, « { $words } » ; l’affirmation a été écartée.
model-claim-act = « { $words } » n’est pas un acte du répertoire ; l’affirmation a été écartée.
model-claim-twice = La même affirmation une seconde fois ; écartée.
model-field-shape = N’a pas la forme demandée : { $field ->
    *[actor] l’auteur
     [target] la cible
     [places] le lieu
     [time] le moment
     [claimant] la source citée
 } ; laissé vide.
model-field-many = Plus de noms qu’un acte n’en a : { $field ->
    *[actor] l’auteur
     [target] la cible
     [places] le lieu
     [time] le moment
     [claimant] la source citée
 } ; laissé vide.
model-field-words = « { $words } » ne figure pas dans le rapport : { $field ->
    *[actor] l’auteur
     [target] la cible
     [places] le lieu
     [time] le moment
     [claimant] la source citée
 } ; laissé vide.
model-field-far = « { $words } » figure dans le rapport, mais loin des mots cités : { $field ->
    *[actor] l’auteur
     [target] la cible
     [places] le lieu
     [time] le moment
     [claimant] la source citée
 } ; laissé vide.
model-field-modality = « { $words } » n’est pas une modalité du répertoire ; laissé vide.
