/** Anime movies, OVAs, specials and ONAs. Ids from 9,000,000 on are ours: we do not know Simkl's. */
export const animeMoviesAndOvas = `
simkl | title | english | type | airing | minutes | studio | network | genres | tvdb | mal | anidb | rating | overview
9230000 | Tonari no Totoro | My Neighbor Totoro | movie | 1988-04-16 | 86 | Studio Ghibli | - | Adventure, Family, Fantasy | - | 523 | 303 | 8.5 | Two sisters move to the country and meet the one who lives in the tree.
9230001 | Hotaru no Haka | Grave of the Fireflies | movie | 1988-04-16 | 89 | Studio Ghibli | - | Drama, War | - | 578 | 305 | 8.6 | A brother and a small sister have a tin of sweets.
9230002 | Akira | - | movie | 1988-07-16 | 124 | TMS Entertainment | - | Action, Sci-Fi | - | 47 | 28 | 8.2 | A biker's friend gets a power that the city once hid.
9230003 | Majo no Takkyuubin | Kiki's Delivery Service | movie | 1989-07-29 | 103 | Studio Ghibli | - | Comedy, Family, Fantasy | - | 512 | 304 | 8.3 | A young witch leaves home with a broom and a cat.
9230004 | Koukaku Kidoutai | Ghost in the Shell | movie | 1995-11-18 | 82 | Production I.G | - | Action, Sci-Fi | - | 43 | 61 | 8.2 | An officer made of parts wonders which of them is she.
9230005 | Mononoke-hime | Princess Mononoke | movie | 1997-07-12 | 133 | Studio Ghibli | - | Action, Adventure, Fantasy | - | 164 | 7 | 8.7 | A cursed prince stands between a forest and a forge.
9230006 | Perfect Blue | - | movie | 1998-02-28 | 81 | Madhouse | - | Drama, Thriller | - | 437 | 53 | 8.4 | A singer turns actress, and someone writes her diary.
9230007 | Sen to Chihiro no Kamikakushi | Spirited Away | movie | 2001-07-20 | 125 | Studio Ghibli | - | Adventure, Family, Fantasy | - | 199 | 112 | 8.8 | A girl works in a bath house to get her parents back.
9230008 | Howl no Ugoku Shiro | Howl's Moving Castle | movie | 2004-11-20 | 119 | Studio Ghibli | - | Adventure, Fantasy, Romance | - | 431 | 1132 | 8.6 | A hatter under a spell keeps house for a wizard who walks.
9230009 | Toki wo Kakeru Shoujo | The Girl Who Leapt Through Time | movie | 2006-07-15 | 98 | Madhouse | - | Drama, Romance, Sci-Fi | - | 2236 | 3848 | 8.1 | A pupil uses time to eat her pudding twice.
9230010 | Paprika | - | movie | 2006-11-25 | 90 | Madhouse | - | Mystery, Sci-Fi, Thriller | - | 1943 | 4172 | 8.0 | A device that opens dreams is stolen, and the parade comes out.
9230011 | <harmony/> | Project Itoh: Harmony | movie | 2015-11-13 | 120 | Studio 4°C | - | Drama, Sci-Fi | - | 29585 | 10816 | 7.1 | In a world that takes perfect care of everybody three girls refuse.
9230012 | Kimi no Na wa. | Your Name. | movie | 2016-08-26 | 107 | CoMix Wave Films | - | Drama, Fantasy, Romance | - | 32281 | 11829 | 8.8 | Two pupils wake up as each other, some days.
9230013 | Koe no Katachi | A Silent Voice | movie | 2016-09-17 | 130 | Kyoto Animation | - | Drama, School | - | 28851 | 11310 | 8.8 | A boy who bullied a deaf girl learns to sign.
9230014 | Kimetsu no Yaiba Movie: Mugen Ressha-hen | Demon Slayer: Mugen Train | movie | 2020-10-16 | 117 | ufotable | - | Action, Fantasy | - | 40456 | 15130 | 8.5 | On a train everybody falls asleep, happily.
44618 | Gekijouban Hunter x Hunter: The Last Mission | Hunter x Hunter: The Last Mission | movie | 2013-12-27 | 97 | Madhouse | - | Action, Adventure | - | 19951 | 10092 | 7.3 | A tower is taken on the day of the great match.
9230015 | FLCL | - | ova | 2000-04-26:6 | 27 | Gainax | - | Comedy, Sci-Fi | 72878 s1e1 | 227 | 5 | 8.0 | A woman on a scooter hits a boy on the head, where things come out.
9230016 | Rurouni Kenshin: Meiji Kenkaku Romantan - Tsuioku-hen | Samurai X: Trust & Betrayal | ova | 1999-02-20:4 | 30 | Studio Deen | - | Action, Drama, Romance | - | 44 | 73 | 8.6 | How a wanderer got the scar on his cheek.
38900 | Hunter x Hunter: Original Video Animation | - | ova | 2002-01-17:8 | 24 | Nippon Animation | - | Action, Adventure | - | 137 | 260 | 8.1 | The city of auctions has unkind visitors.
9230017 | Violet Evergarden: Kitto "Ai" wo Shiru Hi ga Kuru no Darou | Violet Evergarden Special | special | 2018-07-04:1 | 34 | Kyoto Animation | - | Drama | 330139 s0e1 | 37095 | 13657 | 8.3 | A singer asks for a letter that is a song.
9230018 | Shelter | - | music video | 2016-10-18:1 | 6 | A-1 Pictures | - | Drama, Music | - | 34240 | 12475 | 8.2 | A girl draws worlds on a tablet, alone.
9230019 | Cyberpunk: Edgerunners | - | ona | 2022-09-13*10 | 25 | Trigger | Netflix | Action, Drama, Sci-Fi | 412167 s1e1 | 42310 | 15744 | 8.6 | A boy with good parts does not know when to stop.
9230020 | Devilman: Crybaby | Devilman Crybaby | ona | 2018-01-05*10 | 25 | Science SARU | Netflix | Action, Horror | 339731 s1e1 | 35120 | 12798 | 8.0 | A boy who cries for others shares his body with a demon.
`;
