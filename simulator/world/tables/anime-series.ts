/**
 * Finished anime series, one title for each run of episodes. Ids from 9,000,000 on are ours: we do not know Simkl's.
 */
export const animeSeries = `
simkl | title | english | type | airing | minutes | studio | network | genres | tvdb | mal | anidb | rating | overview
37089 | Cowboy Bebop | - | tv | 1998-04-03:26 | 25 | Sunrise | TV Tokyo | Action, Drama, Sci-Fi | 76885 s1e1 | 1 | 23 | 8.9 | Bounty hunters drift through the solar system, each running from something.
40398 | Hunter x Hunter | Hunter x Hunter (2011) | tv | 2011-10-02:148 | 23 | Madhouse | NTV | Action, Adventure, Fantasy | 252322 s1e1 | 11061 | 8550 | 9.1 | A boy from a small island takes an exam to find his father.
39687 | Shingeki no Kyojin | Attack on Titan | tv | 2013-04-07:25 | 24 | Wit Studio | MBS | Action, Drama, Fantasy | 267440 s1e1 | 16498 | 9541 | 8.8 | What is left of mankind lives behind walls until a giant looks over one.
9210000 | Shingeki no Kyojin Season 2 | Attack on Titan Season 2 | tv | 2017-04-01:12 | 24 | Wit Studio | MBS | Action, Drama, Fantasy | 267440 s2e1 | 25777 | 10944 | 8.6 | There are giants where no wall is broken.
9210001 | Shingeki no Kyojin Season 3 | Attack on Titan Season 3 | tv | 2018-07-23:12 | 24 | Wit Studio | NHK | Action, Drama, Fantasy | 267440 s3e1 | 35760 | 13241 | 8.7 | The worst enemies of the scouts turn out to have no need of teeth.
9210002 | Shingeki no Kyojin Season 3 Part 2 | Attack on Titan Season 3 Part 2 | tv | 2019-04-29:10 | 24 | Wit Studio | NHK | Action, Drama, Fantasy | 267440 s3e13 | 38524 | 14444 | 9.1 | The way back to a cellar leads through everybody who stands in it.
9210003 | Shingeki no Kyojin: The Final Season | Attack on Titan: The Final Season | tv | 2020-12-07:16 | 24 | MAPPA | NHK | Action, Drama, Fantasy | 267440 s4e1 | 40028 | 14977 | 8.9 | Across the sea other children are told about devils.
9210004 | Shingeki no Kyojin: The Final Season Part 2 | Attack on Titan: The Final Season Part 2 | tv | 2022-01-10:12 | 24 | MAPPA | NHK | Action, Drama, Fantasy | 267440 s4e17 | 48583 | 16177 | 8.8 | A brother follows a brother along every path.
831411 | Kimetsu no Yaiba | Demon Slayer: Kimetsu no Yaiba | tv | 2019-04-06:26 | 24 | ufotable | Tokyo MX | Action, Fantasy | 348545 s1e1 | 38000 | 14107 | 8.5 | A seller of charcoal carries his sister, who must not see the sun.
9210005 | Kimetsu no Yaiba: Yuukaku-hen | Demon Slayer: Entertainment District Arc | tv | 2021-12-05:11 | 26 | ufotable | Fuji TV | Action, Fantasy | 348545 s3e1 | 47778 | 15946 | 8.7 | Three boys in make-up look for three wives.
9210006 | Kimetsu no Yaiba: Katanakaji no Sato-hen | Demon Slayer: Swordsmith Village Arc | tv | 2023-04-09:11 | 26 | ufotable | Fuji TV | Action, Fantasy | 348545 s4e1 | 51019 | 16998 | 8.2 | A broken sword needs a smith who does not want to be found.
9210007 | Kimetsu no Yaiba: Hashira Geiko-hen | Demon Slayer: Hashira Training Arc | tv | 2024-05-12:8 | 28 | ufotable | Fuji TV | Action, Fantasy | 348545 s5e1 | 55701 | 17810 | 8.1 | The pillars run a camp that nobody enjoys.
41586 | Hagane no Renkinjutsushi: Fullmetal Alchemist | Fullmetal Alchemist: Brotherhood | tv | 2009-04-05:64 | 24 | Bones | MBS | Action, Adventure, Drama | 85249 s1e1 | 5114 | 6107 | 9.2 | Two brothers pay for one forbidden lesson and look for a way back.
39508 | Naruto | - | tv | 2002-10-03:220 | 23 | Pierrot | TV Tokyo | Action, Adventure, Comedy | 78857 s1e1 | 20 | 239 | 8.1 | The loudest boy of a hidden village wants to lead it.
40053 | Naruto: Shippuuden | Naruto: Shippuden | tv | 2007-02-15:500 | 23 | Pierrot | TV Tokyo | Action, Adventure | 79824 s1e1 | 1735 | 4880 | 8.4 | He comes back two years older and no quieter.
41066 | Bleach | - | tv | 2004-10-05:366 | 24 | Pierrot | TV Tokyo | Action, Adventure, Fantasy | 74796 s1e1 | 269 | 2369 | 8.1 | A pupil who sees ghosts takes over from one who deals with them.
41487 | Dragon Ball Z | - | tv | 1989-04-26:291 | 24 | Toei Animation | Fuji TV | Action, Adventure, Comedy | 81472 s1e1 | 813 | 1530 | 8.3 | The strongest man on Earth learns where he is from.
39183 | Yuu Yuu Hakusho | Yu Yu Hakusho: Ghost Files | tv | 1992-10-10:112 | 24 | Pierrot | Fuji TV | Action, Comedy, Fantasy | 76665 s1e1 | 392 | 359 | 8.4 | A bad boy dies doing good and is sent back to work.
36433 | Mahou Shoujo Madoka★Magica | Puella Magi Madoka Magica | tv | 2011-01-07:12 | 24 | Shaft | MBS | Drama, Fantasy, Thriller | 228791 s1e1 | 9756 | 7869 | 8.4 | A small white creature offers girls a wish.
37739 | Fate/Zero | - | tv | 2011-10-02:13 | 27 | ufotable | Tokyo MX | Action, Fantasy | 79151 s2e1 | 10087 | 7658 | 8.3 | Seven mages call seven heroes for one cup.
9210008 | Fate/Zero 2nd Season | Fate/Zero Season 2 | tv | 2012-04-08:12 | 24 | ufotable | Tokyo MX | Action, Fantasy | 79151 s2e14 | 11741 | 8692 | 8.5 | The cup is filled.
478386 | One Punch Man | One-Punch Man | tv | 2015-10-05:12 | 24 | Madhouse | TV Tokyo | Action, Comedy | 293088 s1e1 | 30276 | 11123 | 8.5 | A hero for fun has grown too strong to enjoy it.
644079 | Black Clover | - | tv | 2017-10-03:170 | 24 | Pierrot | TV Tokyo | Action, Comedy, Fantasy | 331753 s1e1 | 34572 | 13050 | 8.0 | An orphan without magic shouts that he will lead the mages.
644821 | Made in Abyss | - | tv | 2017-07-07:13 | 25 | Kinema Citrus | Tokyo MX | Adventure, Drama, Fantasy | 325889 s1e1 | 34599 | 12681 | 8.6 | A girl climbs down a hole from which few come up.
9210009 | Made in Abyss: Retsujitsu no Ougonkyou | Made in Abyss: The Golden City of the Scorching Sun | tv | 2022-07-06:12 | 25 | Kinema Citrus | Tokyo MX | Adventure, Drama, Fantasy | 325889 s2e1 | 41084 | 15164 | 8.5 | Deep below there is a village that pays in itself.
45984 | JoJo no Kimyou na Bouken: Stardust Crusaders | JoJo's Bizarre Adventure: Stardust Crusaders | tv | 2014-04-05:24 | 24 | David Production | Tokyo MX | Action, Adventure | 262954 s2e1 | 20899 | 10158 | 8.1 | A grandson and a grandfather travel to Egypt, with company behind them.
38049 | JoJo no Kimyou na Bouken | JoJo's Bizarre Adventure | tv | 2012-10-06:26 | 24 | David Production | Tokyo MX | Action, Adventure | 262954 s1e1 | 14719 | 9354 | 8.0 | Two boys grow up in one house and one of them means it.
9210010 | Neon Genesis Evangelion | - | tv | 1995-10-04:26 | 24 | Gainax | TV Tokyo | Action, Drama, Sci-Fi | 70350 s1e1 | 30 | 22 | 8.4 | A boy is told by his father to get into the machine.
9210011 | Death Note | - | tv | 2006-10-04:37 | 23 | Madhouse | NTV | Crime, Mystery, Thriller | 79481 s1e1 | 1535 | 4563 | 8.7 | A model pupil finds a notebook that kills.
9210012 | Code Geass: Hangyaku no Lelouch | Code Geass: Lelouch of the Rebellion | tv | 2006-10-06:25 | 24 | Sunrise | MBS | Action, Drama, Sci-Fi | 79525 s1e1 | 1575 | 4521 | 8.7 | A prince in exile gets the power to be obeyed once.
9210013 | Code Geass: Hangyaku no Lelouch R2 | Code Geass: Lelouch of the Rebellion R2 | tv | 2008-04-06:25 | 24 | Sunrise | TBS | Action, Drama, Sci-Fi | 79525 s2e1 | 2904 | 5373 | 8.9 | The masked man has forgotten that he was one.
9210014 | Tengen Toppa Gurren Lagann | Gurren Lagann | tv | 2007-04-01:27 | 24 | Gainax | TV Tokyo | Action, Adventure, Sci-Fi | 80018 s1e1 | 2001 | 4575 | 8.6 | A digger finds a face in the ground and drills upwards.
9210015 | Steins;Gate | - | tv | 2011-04-06:24 | 24 | White Fox | Tokyo MX | Drama, Sci-Fi, Thriller | 244061 s1e1 | 9253 | 7729 | 9.0 | A mad scientist, by his own account, sends messages to yesterday.
9210016 | Clannad: After Story | - | tv | 2008-10-03:24 | 24 | Kyoto Animation | TBS | Drama, Romance | 81815 s2e1 | 4181 | 5841 | 8.8 | What comes after school, and after that.
9210017 | Vinland Saga | - | tv | 2019-07-08:24 | 24 | Wit Studio | NHK | Action, Adventure, Drama | 359274 s1e1 | 37521 | 14132 | 8.7 | A boy serves the man he means to kill.
9210018 | Vinland Saga Season 2 | - | tv | 2023-01-10:24 | 24 | MAPPA | Tokyo MX | Action, Adventure, Drama | 359274 s2e1 | 49387 | 16373 | 8.8 | On a farm a slave learns to have no enemies.
9210019 | Mushishi | Mushi-Shi | tv | 2005-10-23:26 | 25 | Artland | Fuji TV | Fantasy, Mystery, Slice of Life | 79120 s1e1 | 457 | 3450 | 8.7 | A wanderer knows about what lives beside plants and animals.
9210020 | Mob Psycho 100 | - | tv | 2016-07-12:12 | 24 | Bones | Tokyo MX | Action, Comedy, Fantasy | 311957 s1e1 | 32182 | 11625 | 8.5 | A boy of great power would rather have muscles.
9210021 | Mob Psycho 100 II | - | tv | 2019-01-07:13 | 24 | Bones | Tokyo MX | Action, Comedy, Fantasy | 311957 s2e1 | 37510 | 14040 | 8.8 | A boy of great power would rather be kind.
9210022 | Violet Evergarden | - | tv | 2018-01-11:13 | 24 | Kyoto Animation | Tokyo MX | Drama, Fantasy | 330139 s1e1 | 33352 | 11754 | 8.7 | A soldier learns to write letters for others.
9210023 | Jujutsu Kaisen | - | tv | 2020-10-03:24 | 24 | MAPPA | MBS | Action, Fantasy | 377543 s1e1 | 40748 | 15275 | 8.6 | A pupil swallows a finger and gets a tenant.
9210024 | Jujutsu Kaisen 2nd Season | Jujutsu Kaisen Season 2 | tv | 2023-07-06:23 | 24 | MAPPA | MBS | Action, Fantasy | 377543 s2e1 | 51009 | 17130 | 8.8 | Two friends, once; and a night in Shibuya.
9210025 | Spy x Family | - | tv | 2022-04-09:12 | 24 | Wit Studio | TV Tokyo | Action, Comedy | 405920 s1e1 | 50265 | 16405 | 8.5 | A spy needs a wife and a child by Friday.
9210026 | Bocchi the Rock! | - | tv | 2022-10-09:12 | 24 | CloverWorks | Tokyo MX | Comedy, Music, Slice of Life | 416359 s1e1 | 47917 | 16186 | 8.7 | A shy guitarist is dragged into a band.
9210027 | Sousou no Frieren | Frieren: Beyond Journey's End | tv | 2023-09-29*4/2023-10-06:24 | 24 | Madhouse | NTV | Adventure, Drama, Fantasy | 424536 s1e1 | 52991 | 17617 | 9.2 | An elf learns how short fifty years were.
9210028 | Monster | - | tv | 2004-04-07:74 | 24 | Madhouse | NTV | Drama, Mystery, Thriller | 79079 s1e1 | 19 | 1566 | 8.8 | A surgeon saves a boy and spends years being sorry.
`;
