/** Movies in other languages, under their own names. Ids from 9,000,000 on are ours: we do not know Simkl's. */
export const moviesOfTheWorld = `
simkl | title | released | minutes | director | genres | country | imdb | tmdb | rating | overview
9050000 | Seven Samurai | 1954-04-26 | 207 | Akira Kurosawa | Action, Drama | jp | tt0047478 | 346 | 8.6 | A village that can pay only in rice hires swordsmen.
9050001 | The Seventh Seal | 1957-02-16 | 96 | Ingmar Bergman | Drama, Fantasy | se | tt0050976 | 490 | 8.1 | A knight home from the crusade plays chess for his life.
9050002 | Mon oncle | 1958-05-10 | 116 | Jacques Tati | Comedy | fr | tt0050706 | 427 | 7.7 | An uncle visits the most modern house in town.
9050003 | La dolce vita | 1960-02-05 | 174 | Federico Fellini | Comedy, Drama | it | tt0053779 | 439 | 8.0 | A gossip columnist drifts through seven Roman nights.
9050004 | Stalker | 1979-05-25 | 162 | Andrei Tarkovsky | Drama, Sci-Fi | ru | tt0079944 | 1398 | 8.1 | A guide leads a writer and a professor to a room that grants wishes.
9050005 | Das Boot | 1981-09-17 | 149 | Wolfgang Petersen | Drama, War | de | tt0082096 | 387 | 8.4 | Forty men and one reporter under the Atlantic.
9050006 | Lola rennt | 1998-08-20 | 81 | Tom Tykwer | Action, Crime, Thriller | de | tt0130827 | 104 | 7.6 | Twenty minutes for a hundred thousand marks, three times.
9050007 | Le fabuleux destin d'Amélie Poulain | 2001-04-25 | 122 | Jean-Pierre Jeunet | Comedy, Romance | fr | tt0211915 | 194 | 8.2 | A waitress in Montmartre arranges other people's happiness.
9050008 | Y tu mamá también | 2001-06-08 | 106 | Alfonso Cuarón | Comedy, Drama | mx | tt0245574 | 1391 | 7.6 | Two boys drive a woman to a beach they have made up.
9050009 | Cidade de Deus | 2002-08-30 | 130 | Fernando Meirelles | Crime, Drama | br | tt0317248 | 598 | 8.6 | A boy with a camera grows up among boys with guns.
9050010 | 올드보이 | 2003-11-21 | 120 | Park Chan-wook | Action, Drama, Mystery | kr | tt0364569 | 670 | 8.3 | A man is let out after fifteen years and has five days to learn why.
9050011 | El laberinto del fauno | 2006-10-11 | 118 | Guillermo del Toro | Drama, Fantasy, War | es | tt0457430 | 1417 | 8.1 | A girl is given three tasks by a faun, and a captain for a stepfather.
9050012 | Das Leben der Anderen | 2006-03-23 | 137 | Florian Henckel von Donnersmarck | Drama, Thriller | de | tt0405094 | 582 | 8.4 | A listener of the state begins to care for those he hears.
9050013 | Persepolis | 2007-06-27 | 96 | Marjane Satrapi | Animation, Drama | fr | tt0808417 | 2011 | 8.0 | A girl in Tehran buys forbidden music and asks too many questions.
9050014 | Låt den rätte komma in | 2008-10-24 | 114 | Tomas Alfredson | Drama, Horror | se | tt1139797 | 13310 | 7.8 | A lonely boy befriends the girl next door who is never cold.
9050015 | جدایی نادر از سیمین | 2011-03-16 | 123 | Asghar Farhadi | Drama | ir | tt1832382 | 60243 | 8.2 | A couple that wants to part is drawn into another family's grief.
9050016 | Intouchables | 2011-11-02 | 112 | Olivier Nakache | Biography, Comedy, Drama | fr | tt1675434 | 77338 | 8.4 | A rich man in a wheelchair hires the least likely helper.
9050017 | The Act of Killing | 2012-11-08 | 122 | Joshua Oppenheimer | Documentary | dk | tt2375605 | 123678 | 8.1 | Men who were never punished stage what they did.
9050018 | Relatos salvajes | 2014-08-21 | 122 | Damián Szifron | Comedy, Drama, Thriller | ar | tt3011894 | 265195 | 8.0 | Six people lose their temper.
9050019 | Toni Erdmann | 2016-07-14 | 162 | Maren Ade | Comedy, Drama | de | tt4048272 | 374475 | 7.2 | A father with false teeth visits his busy daughter.
9050020 | 기생충 | 2019-05-30 | 133 | Bong Joon-ho | Comedy, Drama, Thriller | kr | tt6751668 | 496243 | 8.5 | A family without work makes itself at home in another's house.
9050021 | Portrait de la jeune fille en feu | 2019-09-18 | 122 | Céline Sciamma | Drama, Romance | fr | tt8613070 | 531428 | 8.1 | A painter must portray a bride who will not sit.
9050022 | Druk | 2020-09-24 | 117 | Thomas Vinterberg | Comedy, Drama | dk | tt10288566 | 580175 | 7.6 | Four teachers test a theory about half a glass too little.
9050023 | ドライブ・マイ・カー | 2021-08-20 | 179 | Ryusuke Hamaguchi | Drama | jp | tt14039582 | 758866 | 7.5 | A director and his driver talk on the way to rehearsals.
9050024 | Anatomie d'une chute | 2023-08-23 | 151 | Justine Triet | Crime, Drama, Thriller | fr | tt17009710 | 915935 | 7.7 | A writer must explain how her husband fell.
9050025 | ゴジラ-1.0 | 2023-11-03 | 125 | Takashi Yamazaki | Action, Drama, Sci-Fi | jp | tt23289160 | 940721 | 7.8 | A pilot who came home meets what he once ran from.
`;
