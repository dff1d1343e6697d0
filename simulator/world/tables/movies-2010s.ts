/** Movies of 2010 to 2019. Ids from 9,000,000 on are ours: we do not know Simkl's. */
export const movies2010s = `
simkl | title | released | minutes | director | genres | country | imdb | tmdb | rating | overview
472214 | Inception | 2010-07-16 | 148 | Christopher Nolan | Action, Sci-Fi, Thriller | us | tt1375666 | 27205 | 8.8 | A thief of dreams is asked to leave an idea behind instead.
9030000 | The Social Network | 2010-10-01 | 120 | David Fincher | Drama | us | tt1285016 | 37799 | 7.8 | A student builds a place for friends and loses his own.
63604 | Toy Story 3 | 2010-06-18 | 103 | Lee Unkrich | Animation, Comedy, Family | us | tt0435761 | 10193 | 8.2 | Toys whose boy leaves for college end up in a day-care centre.
9030001 | Black Swan | 2010-12-03 | 108 | Darren Aronofsky | Drama, Thriller | us | tt0947798 | 44214 | 7.9 | A dancer who must play both swans comes apart between them.
9030002 | Scott Pilgrim vs. the World | 2010-08-13 | 112 | Edgar Wright | Action, Comedy, Romance | us | tt0446029 | 22538 | 7.6 | A bass player has to defeat seven former loves of his new one.
9030003 | Shutter Island | 2010-02-19 | 138 | Martin Scorsese | Mystery, Thriller | us | tt1130884 | 11324 | 8.1 | A marshal looks for a patient who cannot have left the island.
9030004 | Drive | 2011-09-16 | 100 | Nicolas Winding Refn | Crime, Drama | us | tt0780504 | 64690 | 7.7 | A stunt driver lends his hands to the wrong robbery.
67144 | Harry Potter and the Deathly Hallows: Part 2 | 2011-07-15 | 130 | David Yates | Adventure, Fantasy | gb | tt1201607 | 12445 | 8.1 | The school becomes a fortress on the last night of a long war.
9030005 | The Avengers | 2012-05-04 | 143 | Joss Whedon | Action, Adventure, Sci-Fi | us | tt0848228 | 24428 | 8.0 | Heroes who cannot stand one another have a city to save.
118702 | The Hobbit: An Unexpected Journey | 2012-12-14 | 169 | Peter Jackson | Adventure, Fantasy | nz | tt0903624 | 49051 | 7.7 | A homely hobbit is hired as a burglar by thirteen dwarves.
9030006 | Django Unchained | 2012-12-25 | 165 | Quentin Tarantino | Drama, Western | us | tt1853728 | 68718 | 8.4 | A freed slave and a dentist ride to a plantation for his wife.
9030007 | Moonrise Kingdom | 2012-05-25 | 94 | Wes Anderson | Comedy, Drama, Romance | us | tt1748122 | 83666 | 7.8 | Two twelve-year-olds elope across an island before a storm.
118694 | Gravity | 2013-10-04 | 91 | Alfonso Cuarón | Drama, Sci-Fi, Thriller | us | tt1454468 | 49047 | 7.6 | Two astronauts are adrift with little air and no voice from home.
9030008 | Her | 2013-12-18 | 126 | Spike Jonze | Drama, Romance, Sci-Fi | us | tt1798709 | 152601 | 8.0 | A writer of other people's letters falls for a voice in his ear.
9030009 | The Wolf of Wall Street | 2013-12-25 | 180 | Martin Scorsese | Biography, Comedy, Crime | us | tt0993846 | 106646 | 8.1 | A broker sells worthless shares and buys everything else.
9030010 | 12 Years a Slave | 2013-11-08 | 134 | Steve McQueen | Drama, History | us | tt2024544 | 76203 | 8.0 | A free musician is kidnapped and sold into slavery.
9030011 | Before Midnight | 2013-05-24 | 109 | Richard Linklater | Drama, Romance | us | tt2209418 | 132344 | 7.8 | A couple walks and talks through one long evening in Greece.
250822 | Interstellar | 2014-11-07 | 169 | Christopher Nolan | Adventure, Drama, Sci-Fi | us | tt0816692 | 157336 | 8.7 | A farmer leaves his children to look for another place to live.
212566 | Guardians of the Galaxy | 2014-08-01 | 121 | James Gunn | Action, Comedy, Sci-Fi | us | tt2015381 | 118340 | 8.0 | Five outlaws have a stone that everyone wants and one mix tape.
193062 | Captain America: The Winter Soldier | 2014-04-04 | 136 | Anthony Russo | Action, Adventure, Sci-Fi | us | tt1843866 | 100402 | 7.8 | A soldier out of his time no longer knows whom he serves.
9030012 | The Grand Budapest Hotel | 2014-03-28 | 100 | Wes Anderson | Comedy, Crime, Drama | us | tt2278388 | 120467 | 8.1 | A concierge and his lobby boy inherit a painting and many enemies.
9030013 | Whiplash | 2014-10-10 | 107 | Damien Chazelle | Drama, Music | us | tt2582802 | 244786 | 8.5 | A young drummer meets a teacher who is never satisfied.
9030014 | Boyhood | 2014-07-11 | 165 | Richard Linklater | Drama | us | tt1065073 | 85350 | 7.8 | A boy grows up in front of a camera over twelve summers.
9030015 | Birdman or (The Unexpected Virtue of Ignorance) | 2014-10-17 | 119 | Alejandro G. Iñárritu | Comedy, Drama | us | tt2562232 | 194662 | 7.7 | An actor once famous for wings stages a play to be taken seriously.
9030016 | Mad Max: Fury Road | 2015-05-15 | 120 | George Miller | Action, Adventure, Sci-Fi | au | tt1392190 | 76341 | 8.2 | A truck breaks away over the desert with a warlord behind it.
244682 | Inside Out | 2015-06-19 | 95 | Pete Docter | Animation, Comedy, Family | us | tt2096673 | 150540 | 8.1 | Five feelings quarrel over the controls of a girl who has moved.
409440 | The Martian | 2015-10-02 | 144 | Ridley Scott | Adventure, Drama, Sci-Fi | us | tt3659388 | 286217 | 8.0 | A botanist left behind on Mars grows potatoes and does sums.
235018 | Star Wars: The Force Awakens | 2015-12-18 | 138 | J.J. Abrams | Action, Adventure, Sci-Fi | us | tt2488496 | 140607 | 7.8 | A scavenger and a deserter carry a map across the galaxy.
9030017 | Spotlight | 2015-11-06 | 129 | Tom McCarthy | Drama, History | us | tt1895587 | 314365 | 8.1 | Reporters in Boston follow one priest and find many.
9030018 | Room | 2015-10-16 | 118 | Lenny Abrahamson | Drama, Thriller | ie | tt3170832 | 264644 | 8.1 | A boy turns five and learns that there is a world outside.
9030019 | Ex Machina | 2015-01-21 | 108 | Alex Garland | Drama, Sci-Fi, Thriller | gb | tt0470752 | 264660 | 7.7 | A programmer is asked to judge whether a machine is a person.
420950 | Deadpool | 2016-02-12 | 108 | Tim Miller | Action, Comedy | us | tt1431045 | 293660 | 7.9 | A mercenary who cannot die cannot keep quiet either.
9030020 | La La Land | 2016-12-09 | 128 | Damien Chazelle | Comedy, Drama, Music | us | tt3783958 | 313369 | 8.0 | An actress and a pianist dance through Los Angeles towards different lives.
9030021 | Arrival | 2016-11-11 | 116 | Denis Villeneuve | Drama, Mystery, Sci-Fi | us | tt2543164 | 329865 | 7.9 | A linguist learns to read visitors who do not live in order.
9030022 | Moonlight | 2016-10-21 | 111 | Barry Jenkins | Drama | us | tt4975722 | 376867 | 7.4 | Three chapters of a boy in Miami who does not say who he is.
9030023 | Zootopia | 2016-03-04 | 108 | Byron Howard | Animation, Comedy, Family | us | tt2948356 | 269149 | 8.0 | A rabbit with a badge and a fox with a scheme look for missing mammals.
360608 | Fantastic Beasts and Where to Find Them | 2016-11-18 | 133 | David Yates | Adventure, Fantasy | gb | tt3183660 | 259316 | 7.3 | A case of magical creatures opens in New York.
9030024 | Get Out | 2017-02-24 | 104 | Jordan Peele | Horror, Mystery, Thriller | us | tt5052448 | 419430 | 7.8 | A weekend with her parents grows stranger by the hour.
9030025 | Blade Runner 2049 | 2017-10-06 | 164 | Denis Villeneuve | Drama, Mystery, Sci-Fi | us | tt1856101 | 335984 | 8.0 | A hunter of replicants digs up bones that ought not to exist.
9030026 | Coco | 2017-11-22 | 105 | Lee Unkrich | Animation, Family, Music | us | tt2380307 | 354912 | 8.3 | A boy who may not play music crosses into the land of the dead.
9030027 | Dunkirk | 2017-07-21 | 106 | Christopher Nolan | Drama, History, War | gb | tt5013056 | 374720 | 7.8 | A beach, a boat and a plane: a week, a day and an hour.
274676 | Star Wars: The Last Jedi | 2017-12-15 | 152 | Rian Johnson | Action, Adventure, Sci-Fi | us | tt2527336 | 181808 | 6.9 | A master in exile does not want to teach any more.
631498 | Jumanji: Welcome to the Jungle | 2017-12-20 | 119 | Jake Kasdan | Action, Adventure, Comedy | us | tt2283362 | 353486 | 6.9 | Four pupils in detention become the wrong heroes of a video game.
400320 | War for the Planet of the Apes | 2017-07-14 | 140 | Matt Reeves | Action, Drama, Sci-Fi | us | tt3450958 | 281338 | 7.4 | The leader of the apes goes after a colonel for what he took.
9030028 | Lady Bird | 2017-11-03 | 94 | Greta Gerwig | Comedy, Drama | us | tt4925292 | 391713 | 7.4 | A last year of school in Sacramento, mostly spent arguing with mother.
705600 | Jurassic World: Fallen Kingdom | 2018-06-22 | 128 | J.A. Bayona | Action, Adventure, Sci-Fi | us | tt4881806 | 351286 | 6.3 | An island erupts under dinosaurs that some would rather sell.
9030029 | Spider-Man: Into the Spider-Verse | 2018-12-14 | 117 | Bob Persichetti | Action, Animation, Sci-Fi | us | tt4633694 | 324857 | 8.5 | A boy from Brooklyn learns that there are many of his kind.
9030030 | Hereditary | 2018-06-08 | 127 | Ari Aster | Horror, Mystery | us | tt7784604 | 493922 | 7.3 | A family inherits more from grandmother than her house.
9030031 | Black Panther | 2018-02-16 | 134 | Ryan Coogler | Action, Adventure, Sci-Fi | us | tt1825683 | 284054 | 7.4 | A new king must answer for what his father left undone.
9030032 | Avengers: Endgame | 2019-04-26 | 181 | Anthony Russo | Action, Adventure, Sci-Fi | us | tt4154796 | 299534 | 8.4 | Those who are left try to undo the snap of a finger.
768908 | Joker | 2019-10-04 | 122 | Todd Phillips | Crime, Drama, Thriller | us | tt7286456 | 475557 | 8.3 | A clown nobody laughs at begins to find it funny.
9030033 | Knives Out | 2019-11-27 | 130 | Rian Johnson | Comedy, Crime, Mystery | us | tt8946378 | 546554 | 7.9 | A detective with a drawl listens to a family that hopes to inherit.
469082 | Toy Story 4 | 2019-06-21 | 100 | Josh Cooley | Animation, Comedy, Family | us | tt1979376 | 301528 | 7.6 | A fork does not believe that he is a toy.
9030034 | Once Upon a Time... in Hollywood | 2019-07-26 | 161 | Quentin Tarantino | Comedy, Drama | us | tt7131622 | 466272 | 7.6 | A fading actor and his double drive around in the summer of 1969.
9030035 | Marriage Story | 2019-11-06 | 137 | Noah Baumbach | Drama, Romance | us | tt7653254 | 492188 | 7.9 | A director and an actress come apart, with lawyers.
9030036 | 1917 | 2019-12-25 | 119 | Sam Mendes | Drama, History, War | gb | tt8579674 | 530915 | 8.2 | Two soldiers carry an order to stop across no man's land.
9030037 | Uncut Gems | 2019-12-13 | 135 | Josh Safdie | Crime, Drama, Thriller | us | tt5727208 | 473033 | 7.4 | A jeweller keeps raising a bet he cannot cover.
`;
