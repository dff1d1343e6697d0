/** Movies before 1980. Ids from 9,000,000 on are ours: we do not know Simkl's. */
export const movieClassics = `
simkl | title | released | minutes | director | genres | country | imdb | tmdb | rating | overview
53434 | The Godfather | 1972-03-24 | 175 | Francis Ford Coppola | Crime, Drama | us | tt0068646 | 238 | 9.1 | The son who wanted no part of the family business takes it over.
9000000 | The Godfather Part II | 1974-12-20 | 202 | Francis Ford Coppola | Crime, Drama | us | tt0071562 | 240 | 8.9 | A father rises in New York while his son, years later, hardens in Nevada.
9000001 | Casablanca | 1943-01-23 | 102 | Michael Curtiz | Drama, Romance, War | us | tt0034583 | 289 | 8.4 | Of all the bars in all the towns she walks into his.
9000002 | Citizen Kane | 1941-09-05 | 119 | Orson Welles | Drama, Mystery | us | tt0033467 | 15 | 8.2 | A reporter asks everyone what a rich man's last word meant.
9000003 | Metropolis | 1927-02-06 | 153 | Fritz Lang | Drama, Sci-Fi | de | tt0017136 | 19 | 8.2 | The son of a city's master goes down to those who keep it running.
9000004 | Modern Times | 1936-02-25 | 87 | Charlie Chaplin | Comedy, Drama, Romance | us | tt0027977 | 3082 | 8.4 | A worker slips between the wheels of the machine age.
9000005 | The Wizard of Oz | 1939-08-25 | 102 | Victor Fleming | Adventure, Family, Fantasy | us | tt0032138 | 630 | 7.9 | A storm carries a girl from Kansas to a road of yellow brick.
9000006 | It's a Wonderful Life | 1947-01-07 | 130 | Frank Capra | Drama, Family, Fantasy | us | tt0038650 | 1585 | 8.5 | An angel shows a desperate man the town as it would be without him.
9000007 | The Third Man | 1949-09-01 | 104 | Carol Reed | Mystery, Thriller | gb | tt0041959 | 1092 | 8.0 | A writer comes to Vienna for a friend who has just been buried.
9000008 | Sunset Boulevard | 1950-08-10 | 110 | Billy Wilder | Drama | us | tt0043014 | 599 | 8.3 | A screenwriter hides in the house of a star who was forgotten.
9000009 | Singin' in the Rain | 1952-04-11 | 103 | Gene Kelly | Comedy, Music, Romance | us | tt0045152 | 872 | 8.2 | A studio learns to talk, and one of its stars had better not.
9000010 | Roman Holiday | 1953-08-27 | 118 | William Wyler | Comedy, Romance | us | tt0046250 | 804 | 8.0 | A princess slips out of the palace and into a reporter's day off.
9000011 | Rear Window | 1954-09-01 | 112 | Alfred Hitchcock | Mystery, Thriller | us | tt0047396 | 567 | 8.4 | A photographer with a broken leg watches the house across the yard.
9000012 | 12 Angry Men | 1957-04-10 | 97 | Sidney Lumet | Drama | us | tt0050083 | 389 | 8.9 | One juror is not sure; eleven others want to go home.
9000013 | Vertigo | 1958-05-28 | 128 | Alfred Hitchcock | Mystery, Romance, Thriller | us | tt0052357 | 426 | 8.2 | A detective afraid of heights follows a woman who seems haunted.
9000014 | Some Like It Hot | 1959-03-29 | 121 | Billy Wilder | Comedy, Romance | us | tt0053291 | 239 | 8.2 | Two musicians hide from gangsters in an all-female band.
9000015 | Psycho | 1960-09-08 | 109 | Alfred Hitchcock | Horror, Thriller | us | tt0054215 | 539 | 8.4 | A secretary on the run takes a room at the wrong motel.
9000016 | Breakfast at Tiffany's | 1961-10-06 | 115 | Blake Edwards | Comedy, Romance | us | tt0054698 | 164 | 7.6 | A writer moves in above a neighbour who belongs to nobody.
9000017 | Lawrence of Arabia | 1962-12-11 | 227 | David Lean | Adventure, Drama, History | gb | tt0056172 | 947 | 8.2 | An odd officer unites tribes of the desert and loses himself.
9000018 | Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb | 1964-01-29 | 95 | Stanley Kubrick | Comedy, War | gb | tt0057012 | 935 | 8.3 | A general starts the war that everyone else in the room must stop.
9000019 | The Sound of Music | 1965-03-29 | 174 | Robert Wise | Family, Music, Romance | us | tt0059742 | 15121 | 8.0 | A novice becomes governess to seven children and their stern father.
9000020 | The Good, the Bad and the Ugly | 1966-12-23 | 161 | Sergio Leone | Western | it | tt0060196 | 429 | 8.7 | Three men look for one grave while a war goes on around them.
9000021 | 2001: A Space Odyssey | 1968-04-10 | 149 | Stanley Kubrick | Adventure, Mystery, Sci-Fi | gb | tt0062622 | 62 | 8.2 | A black slab waits at every turn of mankind, and a computer objects.
9000022 | Butch Cassidy and the Sundance Kid | 1969-09-24 | 110 | George Roy Hill | Adventure, Crime, Western | us | tt0064115 | 642 | 7.9 | Two likeable robbers are followed by men who never tire.
9000023 | A Clockwork Orange | 1971-12-19 | 137 | Stanley Kubrick | Crime, Sci-Fi | gb | tt0066921 | 185 | 8.2 | A violent youth is cured, and then sent home.
9000024 | The Exorcist | 1973-12-26 | 122 | William Friedkin | Horror | us | tt0070047 | 9552 | 7.9 | A mother who believes in nothing calls for two priests.
9000025 | Chinatown | 1974-06-20 | 130 | Roman Polanski | Crime, Drama, Mystery | us | tt0071315 | 829 | 8.1 | A private eye in Los Angeles follows the water.
9000026 | Monty Python and the Holy Grail | 1975-05-25 | 91 | Terry Gilliam | Adventure, Comedy, Fantasy | gb | tt0071853 | 762 | 8.2 | A king without a horse looks for knights and a cup.
9000027 | Jaws | 1975-06-20 | 124 | Steven Spielberg | Adventure, Thriller | us | tt0073195 | 578 | 8.0 | A police chief who fears the sea has to go out on it.
9000028 | One Flew Over the Cuckoo's Nest | 1975-11-19 | 133 | Miloš Forman | Drama | us | tt0073486 | 510 | 8.6 | A rebel wakes up a ward that is run like clockwork.
9000029 | Taxi Driver | 1976-02-09 | 114 | Martin Scorsese | Crime, Drama | us | tt0075314 | 103 | 8.2 | A sleepless veteran drives through the nights of New York.
9000030 | Rocky | 1976-12-03 | 119 | John G. Avildsen | Drama, Sports | us | tt0075148 | 1366 | 8.0 | A club boxer gets one night against the champion.
9000031 | Star Wars | 1977-05-25 | 121 | George Lucas | Action, Adventure, Sci-Fi | us | tt0076759 | 11 | 8.6 | A farm boy, a smuggler and a princess have the plans of a battle station.
9000032 | Annie Hall | 1977-04-20 | 93 | Woody Allen | Comedy, Romance | us | tt0075686 | 703 | 7.8 | A comedian goes over a love that ended, joke by joke.
9000033 | Alien | 1979-05-25 | 117 | Ridley Scott | Horror, Sci-Fi | us | tt0078748 | 348 | 8.5 | Seven of a freighter's crew answer a signal, and something comes back with them.
9000034 | Apocalypse Now | 1979-08-15 | 147 | Francis Ford Coppola | Drama, War | us | tt0078788 | 28 | 8.4 | A captain goes up a river to end another's command.
`;
