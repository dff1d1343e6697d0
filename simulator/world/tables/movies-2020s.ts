/** Movies of 2020 and after. Ids from 9,000,000 on are ours: we do not know Simkl's. */
export const movies2020s = `
simkl | title | released | minutes | director | genres | country | imdb | tmdb | rating | overview
9040000 | Soul | 2020-12-25 | 100 | Pete Docter | Animation, Comedy, Family | us | tt2948372 | 508442 | 8.0 | A jazz pianist falls into the place where souls find what they are for.
9040001 | Tenet | 2020-08-26 | 150 | Christopher Nolan | Action, Sci-Fi, Thriller | gb | tt6723592 | 577922 | 7.3 | An agent learns to move against the direction of time.
9040002 | Nomadland | 2021-02-19 | 108 | Chloé Zhao | Drama | us | tt9770150 | 581734 | 7.3 | A widow takes to the road in a van she has named.
9040003 | Dune | 2021-10-22 | 155 | Denis Villeneuve | Adventure, Drama, Sci-Fi | us | tt1160419 | 438631 | 8.1 | A duke's son comes to a desert where everybody wants one thing.
9040004 | Spider-Man: No Way Home | 2021-12-17 | 148 | Jon Watts | Action, Adventure, Sci-Fi | us | tt10872600 | 634649 | 8.2 | A spell that should make people forget brings others to remember.
9040005 | Don't Look Up | 2021-12-24 | 138 | Adam McKay | Comedy, Drama, Sci-Fi | us | tt11286314 | 646380 | 7.1 | Two astronomers try to tell the world about a comet.
9040006 | tick, tick... BOOM! | 2021-11-19 | 120 | Lin-Manuel Miranda | Biography, Drama, Music | us | tt8721424 | 537116 | 7.5 | A composer turns thirty in a week and has one song missing.
9040007 | CODA | 2021-08-13 | 111 | Sian Heder | Comedy, Drama, Music | us | tt10366460 | 776503 | 7.9 | The only hearing one of a fishing family wants to sing.
9040008 | Everything Everywhere All at Once | 2022-03-25 | 139 | Daniel Kwan | Action, Comedy, Sci-Fi | us | tt6710474 | 545611 | 8.0 | The owner of a launderette must save every world, and her taxes.
9040009 | Top Gun: Maverick | 2022-05-27 | 130 | Joseph Kosinski | Action, Drama | us | tt1745960 | 361743 | 8.2 | A captain who should have retired teaches the best how to come back.
9040010 | The Batman | 2022-03-04 | 176 | Matt Reeves | Action, Crime, Mystery | us | tt1877830 | 414906 | 7.8 | In his second year a masked detective is sent riddles.
9040011 | Glass Onion: A Knives Out Mystery | 2022-12-23 | 139 | Rian Johnson | Comedy, Crime, Mystery | us | tt11564570 | 661374 | 7.2 | A detective is invited to a murder game on a Greek island.
9040012 | The Banshees of Inisherin | 2022-11-04 | 114 | Martin McDonagh | Comedy, Drama | ie | tt11813216 | 674324 | 7.7 | On a small island one friend decides to be no longer friends.
9040013 | Aftersun | 2022-10-21 | 102 | Charlotte Wells | Drama | gb | tt19770238 | 965150 | 7.7 | A daughter goes back over a holiday with her young father.
9040014 | Avatar: The Way of Water | 2022-12-16 | 192 | James Cameron | Action, Adventure, Sci-Fi | us | tt1630029 | 76600 | 7.6 | A family flees to the people of the reefs.
9040015 | Oppenheimer | 2023-07-21 | 181 | Christopher Nolan | Biography, Drama, History | us | tt15398776 | 872585 | 8.4 | A physicist builds a bomb and is asked about his friends.
9040016 | Barbie | 2023-07-21 | 114 | Greta Gerwig | Adventure, Comedy, Fantasy | us | tt1517268 | 346698 | 7.0 | A doll with flat feet goes to ask the real world why.
9040017 | Spider-Man: Across the Spider-Verse | 2023-06-02 | 140 | Joaquim Dos Santos | Action, Animation, Sci-Fi | us | tt9362722 | 569094 | 8.5 | A boy is told by all his others how his story must go.
9040018 | Past Lives | 2023-06-02 | 106 | Celine Song | Drama, Romance | us | tt13238346 | 666277 | 7.8 | Two childhood friends meet in New York twenty years later.
9040019 | The Holdovers | 2023-11-10 | 133 | Alexander Payne | Comedy, Drama | us | tt14849194 | 840430 | 7.9 | Those who cannot go home for Christmas stay at school with the strictest teacher.
9040020 | Poor Things | 2023-12-08 | 141 | Yorgos Lanthimos | Comedy, Drama, Romance | ie | tt14230458 | 792307 | 7.8 | A grown woman with a new mind sets out to see everything.
9040021 | Guardians of the Galaxy Vol. 3 | 2023-05-05 | 150 | James Gunn | Action, Adventure, Sci-Fi | us | tt6791350 | 447365 | 8.0 | To save one of their own, the others learn where he was made.
9040022 | Dune: Part Two | 2024-03-01 | 167 | Denis Villeneuve | Adventure, Drama, Sci-Fi | us | tt15239678 | 693134 | 8.5 | A prophet who does not want to be one rides a worm.
9040023 | Inside Out 2 | 2024-06-14 | 97 | Kelsey Mann | Animation, Comedy, Family | us | tt22022452 | 1022789 | 7.6 | Four more feelings move in with a girl of thirteen.
9040024 | Deadpool & Wolverine | 2024-07-26 | 128 | Shawn Levy | Action, Comedy, Sci-Fi | us | tt6263850 | 533535 | 7.7 | Two who cannot die and cannot agree are thrown away together.
9040025 | Furiosa: A Mad Max Saga | 2024-05-24 | 148 | George Miller | Action, Adventure, Sci-Fi | au | tt12037194 | 786892 | 7.6 | A girl taken from a green place learns to drive a war rig.
9040026 | The Wild Robot | 2024-09-27 | 102 | Chris Sanders | Animation, Family, Sci-Fi | us | tt29623480 | 1184918 | 8.3 | A stranded machine brings up a gosling.
9040027 | Conclave | 2024-10-25 | 120 | Edward Berger | Drama, Mystery, Thriller | gb | tt20215234 | 974576 | 7.6 | Behind locked doors cardinals choose, and a dean has to look closer.
9040028 | Anora | 2024-10-18 | 139 | Sean Baker | Comedy, Drama, Romance | us | tt28607951 | 1064213 | 7.5 | A dancer marries a boy whose parents send people.
9040029 | Wicked | 2024-11-22 | 160 | Jon M. Chu | Drama, Fantasy, Music | us | tt1262426 | 402431 | 7.6 | Before the girl from Kansas, two students shared a room.
9040030 | Nosferatu | 2024-12-25 | 132 | Robert Eggers | Fantasy, Horror | us | tt5040012 | 426063 | 7.2 | A clerk travels to a castle to sell a count a house.
9040031 | Sinners | 2025-04-18 | 137 | Ryan Coogler | Drama, Horror, Thriller | us | tt31193180 | 1233413 | 7.8 | Twin brothers open a juke joint, and the music lets something in.
9040032 | Superman | 2025-07-11 | 129 | James Gunn | Action, Adventure, Sci-Fi | us | tt5950044 | 1061474 | 7.3 | A reporter with two homes is told that kindness is old-fashioned.
9040033 | KPop Demon Hunters | 2025-06-20 | 95 | Maggie Kang | Animation, Fantasy, Music | us | tt14205554 | 803796 | 7.7 | Three singers keep demons out of the world, between concerts.
9040034 | One Battle After Another | 2025-09-26 | 162 | Paul Thomas Anderson | Action, Crime, Drama | us | tt30144839 | 1054867 | 7.9 | A former rebel must remember a password to find his daughter.
`;
