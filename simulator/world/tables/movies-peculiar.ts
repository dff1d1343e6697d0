/** Movies with unusual names, unreleased ones, and one without a date. Ids from 9,000,000 on are ours. */
export const moviesPeculiar = `
simkl | title | released | minutes | director | genres | country | imdb | tmdb | rating | overview
9060000 | Night of the Day of the Dawn of the Son of the Bride of the Return of the Revenge of the Terror of the Attack of the Evil, Mutant, Hellbound, Flesh-Eating Subhumanoid Zombified Living Dead, Part 3 | 2005-10-28 | 94 | James Riffel | Comedy, Horror | us | - | - | 4.6 | A parody whose name takes longer to read than its first scene lasts.
9060001 | Borat: Cultural Learnings of America for Make Benefit Glorious Nation of Kazakhstan | 2006-11-03 | 84 | Larry Charles | Comedy | us | tt0443453 | 496 | 7.0 | A reporter crosses America with a bear and no manners.
9060002 | Mr. & Mrs. Smith | 2005-06-10 | 120 | Doug Liman | Action, Comedy, Romance | us | tt0356910 | 787 | 6.6 | A bored couple finds out what the other does for a living.
9060003 | Lock, Stock and Two Smoking Barrels | 1998-08-28 | 107 | Guy Ritchie | Comedy, Crime | gb | tt0120735 | 100 | 8.0 | Four friends owe half a million by the end of the week.
9060004 | π | 1998-07-10 | 84 | Darren Aronofsky | Drama, Mystery, Thriller | us | tt0138704 | 473 | 7.2 | A mathematician looks for a number that others want as well.
9060005 | (500) Days of Summer | 2009-08-07 | 95 | Marc Webb | Comedy, Drama, Romance | us | tt1022603 | 19913 | 7.6 | A love story that is not one, in no particular order.
9060006 | Dune: Part Three | 2026-12-18 | - | Denis Villeneuve | Adventure, Drama, Sci-Fi | us | - | 1170608 | - | The emperor of the known universe sees where his road leads.
9060007 | Avengers: Doomsday | 2026-12-18 | - | Anthony Russo | Action, Adventure, Sci-Fi | us | tt21357150 | 1003596 | - | Heroes of several worlds meet the man who would rule them all.
9060008 | Shrek 5 | 2027-06-30 | - | Walt Dohrn | Animation, Comedy, Family | us | - | - | - | The ogre is back in his swamp, and his children are not small any more.
9060009 | Frozen III | 2027-11-24 | - | Jennifer Lee | Animation, Family, Music | us | - | - | - | Two sisters and a snowman set out a third time.
9060010 | The Batman: Part II | 2027-10-01 | - | Matt Reeves | Action, Crime, Mystery | us | - | - | - | A flooded city has not finished with its detective.
9060011 | Avengers: Secret Wars | 2027-12-17 | - | Anthony Russo | Action, Adventure, Sci-Fi | us | tt21361444 | 1003598 | - | What is left of many worlds is thrown together.
9060012 | Untitled Star Wars: New Jedi Order Film | - | - | - | Adventure, Sci-Fi | us | - | - | - | Announced on a stage; nobody has said when.
9060013 | The Ferryman's Second Spring | now+19d | 118 | Greta Haversham | Drama | gb | - | - | - | Fictional: it is always about to come out.
9060014 | Aunt Ludmila & the Night Train | now+75d | 104 | Farid Kovalenko | Comedy, Mystery | de | - | - | - | Fictional: it is always about to come out, a little later.
`;
