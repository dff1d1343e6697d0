/** Movies of 2000 to 2009. Ids from 9,000,000 on are ours: we do not know Simkl's. */
export const movies2000s = `
simkl | title | released | minutes | director | genres | country | imdb | tmdb | rating | overview
53282 | The Dark Knight | 2008-07-18 | 152 | Christopher Nolan | Action, Crime, Drama | us | tt0468569 | 155 | 8.9 | Gotham's masked guardian meets a criminal who wants nothing but disorder.
9020000 | Gladiator | 2000-05-05 | 155 | Ridley Scott | Action, Adventure, Drama | us | tt0172495 | 98 | 8.4 | A betrayed general comes back to Rome as a slave of the arena.
9020001 | Memento | 2000-10-11 | 113 | Christopher Nolan | Mystery, Thriller | us | tt0209144 | 77 | 8.3 | A man without short-term memory hunts a killer with photographs and tattoos.
9020002 | Requiem for a Dream | 2000-10-06 | 102 | Darren Aronofsky | Drama | us | tt0180093 | 641 | 8.2 | Four people on Coney Island lose themselves to what they long for.
54112 | Harry Potter and the Philosopher's Stone | 2001-11-16 | 152 | Chris Columbus | Adventure, Family, Fantasy | gb | tt0241527 | 671 | 7.8 | An orphan learns that he is a wizard and leaves for a school of magic.
9020003 | The Lord of the Rings: The Fellowship of the Ring | 2001-12-19 | 178 | Peter Jackson | Adventure, Fantasy | nz | tt0120737 | 120 | 8.8 | Nine companions set out to unmake a ring that must not be used.
9020004 | The Lord of the Rings: The Two Towers | 2002-12-18 | 179 | Peter Jackson | Adventure, Fantasy | nz | tt0167261 | 121 | 8.7 | The fellowship is scattered while war gathers around a fortress in a gorge.
9020005 | The Lord of the Rings: The Return of the King | 2003-12-17 | 201 | Peter Jackson | Adventure, Fantasy | nz | tt0167260 | 122 | 8.9 | Two hobbits near the mountain as the last free cities stand together.
9020006 | Shrek | 2001-05-18 | 90 | Andrew Adamson | Animation, Comedy, Family | us | tt0126029 | 808 | 7.9 | An ogre wants his swamp back and has to fetch a princess for it.
9020007 | A Beautiful Mind | 2001-12-21 | 135 | Ron Howard | Drama, Romance | us | tt0268978 | 453 | 8.1 | A brilliant mathematician can no longer tell what is really there.
9020008 | Donnie Darko | 2001-10-26 | 113 | Richard Kelly | Drama, Mystery, Sci-Fi | us | tt0246578 | 141 | 8.0 | A sleepwalking teenager is told the date on which the world will end.
9020009 | Ocean's Eleven | 2001-12-07 | 116 | Steven Soderbergh | Crime, Thriller | us | tt0240772 | 161 | 7.8 | A freshly released thief gathers ten others to empty three casinos in one night.
9020010 | Catch Me If You Can | 2002-12-25 | 141 | Steven Spielberg | Crime, Drama | us | tt0264464 | 640 | 8.1 | A teenager lives by forged cheques and borrowed uniforms, one step ahead of an agent.
9020011 | Lilo & Stitch | 2002-06-21 | 85 | Chris Sanders | Animation, Comedy, Family | us | tt0275847 | 11544 | 7.5 | A lonely girl in Hawaii adopts a dog that is nothing of the sort.
9020012 | Finding Nemo | 2003-05-30 | 100 | Andrew Stanton | Animation, Adventure, Family | us | tt0266543 | 12 | 8.1 | A timid clownfish crosses an ocean to find his son.
9020013 | Kill Bill: Vol. 1 | 2003-10-10 | 111 | Quentin Tarantino | Action, Crime | us | tt0266697 | 24 | 8.1 | A bride wakes from a coma with a list of five names.
9020014 | Pirates of the Caribbean: The Curse of the Black Pearl | 2003-07-09 | 143 | Gore Verbinski | Action, Adventure, Fantasy | us | tt0325980 | 22 | 8.0 | A captain without a ship and a smith without a sword chase cursed gold.
53536 | Terminator 3: Rise of the Machines | 2003-07-02 | 109 | Jonathan Mostow | Action, Sci-Fi, Thriller | us | tt0181852 | 296 | 6.4 | A third machine comes back for the man who should lead the resistance.
9020015 | Lost in Translation | 2003-09-12 | 102 | Sofia Coppola | Comedy, Drama | us | tt0335266 | 153 | 7.7 | Two sleepless strangers keep each other company in a Tokyo hotel.
9020016 | Eternal Sunshine of the Spotless Mind | 2004-03-19 | 108 | Michel Gondry | Drama, Romance, Sci-Fi | us | tt0338013 | 38 | 8.3 | A couple has each other erased and finds that forgetting is not so easy.
9020017 | The Incredibles | 2004-11-05 | 115 | Brad Bird | Action, Animation, Family | us | tt0317705 | 9806 | 8.0 | A family of heroes in hiding is needed once more.
9020018 | Shaun of the Dead | 2004-04-09 | 99 | Edgar Wright | Comedy, Horror | gb | tt0365748 | 747 | 7.9 | A shop assistant tries to win back his girlfriend while London fills with zombies.
9020019 | Batman Begins | 2005-06-15 | 140 | Christopher Nolan | Action, Crime, Drama | us | tt0372784 | 272 | 8.1 | An heir who lost his parents learns to make criminals afraid.
9020020 | Brokeback Mountain | 2005-12-09 | 134 | Ang Lee | Drama, Romance | us | tt0388795 | 142 | 7.7 | Two shepherds spend one summer together and the next twenty years apart.
9020021 | V for Vendetta | 2006-03-17 | 132 | James McTeigue | Action, Drama, Thriller | gb | tt0434409 | 752 | 8.1 | A masked man asks a cowed country to meet him on the fifth of November.
9020022 | The Departed | 2006-10-06 | 151 | Martin Scorsese | Crime, Drama, Thriller | us | tt0407887 | 1422 | 8.4 | A mole among the police and a policeman among the gangsters hunt each other.
9020023 | The Prestige | 2006-10-20 | 130 | Christopher Nolan | Drama, Mystery, Thriller | gb | tt0482571 | 1124 | 8.5 | Two magicians ruin each other over the secret of one trick.
97878 | Casino Royale | 2006-11-17 | 144 | Martin Campbell | Action, Adventure, Thriller | gb | tt0381061 | 36557 | 7.9 | A new double-oh agent plays cards against a banker of terrorists.
9020024 | Children of Men | 2006-09-22 | 109 | Alfonso Cuarón | Drama, Sci-Fi, Thriller | gb | tt0206634 | 9693 | 7.9 | In a world without births one woman must reach the coast.
53118 | Pirates of the Caribbean: Dead Man's Chest | 2006-07-07 | 151 | Gore Verbinski | Action, Adventure, Fantasy | us | tt0383574 | 58 | 7.4 | A debt to the captain of the drowned comes due.
9020025 | Little Miss Sunshine | 2006-08-18 | 102 | Jonathan Dayton | Comedy, Drama | us | tt0449059 | 773 | 7.7 | A quarrelling family pushes a yellow bus towards a beauty pageant.
9020026 | No Country for Old Men | 2007-11-09 | 122 | Joel Coen | Crime, Drama, Thriller | us | tt0477348 | 6977 | 8.2 | A hunter takes a case of money and is followed by a man with a coin.
9020027 | There Will Be Blood | 2007-12-26 | 158 | Paul Thomas Anderson | Drama | us | tt0469494 | 7345 | 8.2 | An oilman and a preacher fight over what lies under a town.
9020028 | Zodiac | 2007-03-02 | 157 | David Fincher | Crime, Drama, Mystery | us | tt0443706 | 1949 | 7.8 | A cartoonist cannot let go of a killer who writes to newspapers.
9020029 | Ratatouille | 2007-06-29 | 111 | Brad Bird | Animation, Comedy, Family | us | tt0382932 | 2062 | 8.1 | A rat with a fine nose cooks in Paris under another's hat.
9020030 | Hot Fuzz | 2007-02-16 | 121 | Edgar Wright | Action, Comedy, Mystery | gb | tt0425112 | 4638 | 7.8 | London's best officer is sent to a village where nothing ever happens.
56434 | The Bourne Ultimatum | 2007-08-03 | 115 | Paul Greengrass | Action, Thriller | us | tt0440963 | 2503 | 8.0 | A man without a past goes looking for those who took it.
64472 | WALL·E | 2008-06-27 | 98 | Andrew Stanton | Animation, Family, Sci-Fi | us | tt0910970 | 10681 | 8.3 | The last robot on an abandoned Earth finds a plant and a friend.
55302 | Iron Man | 2008-05-02 | 126 | Jon Favreau | Action, Adventure, Sci-Fi | us | tt0371746 | 1726 | 7.9 | An arms maker builds himself a suit to leave a cave and his trade.
9020031 | In Bruges | 2008-02-08 | 107 | Martin McDonagh | Comedy, Crime, Drama | gb | tt0780536 | 8321 | 7.9 | Two hired killers wait for orders in a town one of them cannot stand.
9020032 | Slumdog Millionaire | 2008-11-12 | 120 | Danny Boyle | Drama, Romance | gb | tt1010048 | 12405 | 7.8 | Each question of a quiz show opens a chapter of a boy's life.
76822 | Avatar | 2009-12-18 | 162 | James Cameron | Action, Adventure, Sci-Fi | us | tt0499549 | 19995 | 7.7 | A marine in a borrowed body has to choose between two peoples.
9020033 | Up | 2009-05-29 | 96 | Pete Docter | Animation, Adventure, Family | us | tt1049413 | 14160 | 8.2 | An old man ties balloons to his house and takes a boy along by mistake.
9020034 | Inglourious Basterds | 2009-08-21 | 153 | Quentin Tarantino | Drama, War | us | tt0361748 | 16869 | 8.3 | Two plans to end a war meet in one Paris cinema.
9020035 | District 9 | 2009-08-14 | 112 | Neill Blomkamp | Sci-Fi, Thriller | za | tt1136608 | 17654 | 7.8 | A clerk who resettles aliens in Johannesburg begins to change.
9020036 | Moon | 2009-06-12 | 97 | Duncan Jones | Drama, Mystery, Sci-Fi | gb | tt1182345 | 17431 | 7.8 | The only worker of a lunar mine finds that he is not alone.
`;
