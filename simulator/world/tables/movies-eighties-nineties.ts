/** Movies of 1980 to 1999. Ids from 9,000,000 on are ours: we do not know Simkl's. */
export const moviesEightiesNineties = `
simkl | title | released | minutes | director | genres | country | imdb | tmdb | rating | overview
9010000 | The Shining | 1980-05-23 | 144 | Stanley Kubrick | Horror | us | tt0081505 | 694 | 8.3 | A caretaker and his family spend the winter in an empty hotel.
9010001 | The Empire Strikes Back | 1980-05-21 | 124 | Irvin Kershner | Action, Adventure, Sci-Fi | us | tt0080684 | 1891 | 8.7 | The rebels scatter, and a pupil goes to face his master's enemy.
9010002 | Airplane! | 1980-07-02 | 88 | Jim Abrahams | Comedy | us | tt0080339 | 813 | 7.7 | The fish was a mistake, and nobody is left to fly.
9010003 | Raiders of the Lost Ark | 1981-06-12 | 115 | Steven Spielberg | Action, Adventure | us | tt0082971 | 85 | 8.4 | An archaeologist races an army for a box in the desert.
9010004 | Blade Runner | 1982-06-25 | 117 | Ridley Scott | Drama, Sci-Fi, Thriller | us | tt0083658 | 78 | 8.1 | A tired hunter tracks four who want more time.
9010005 | E.T. the Extra-Terrestrial | 1982-06-11 | 115 | Steven Spielberg | Adventure, Family, Sci-Fi | us | tt0083866 | 601 | 7.8 | A boy hides a visitor who has missed his ship.
9010006 | The Thing | 1982-06-25 | 109 | John Carpenter | Horror, Mystery, Sci-Fi | us | tt0084787 | 1091 | 8.2 | In an Antarctic station anyone may no longer be himself.
9010007 | Amadeus | 1984-09-19 | 160 | Miloš Forman | Biography, Drama, Music | us | tt0086879 | 279 | 8.3 | A court composer confesses what envy made him do.
9010008 | The Terminator | 1984-10-26 | 107 | James Cameron | Action, Sci-Fi | us | tt0088247 | 218 | 8.1 | A waitress is hunted for the son she has not had.
9010009 | Ghostbusters | 1984-06-08 | 105 | Ivan Reitman | Comedy, Fantasy | us | tt0087332 | 620 | 7.8 | Three professors without posts go into pest control of another kind.
9010010 | Back to the Future | 1985-07-03 | 116 | Robert Zemeckis | Adventure, Comedy, Sci-Fi | us | tt0088763 | 105 | 8.5 | A teenager gets stuck in the year in which his parents met.
9010011 | The Breakfast Club | 1985-02-15 | 97 | John Hughes | Comedy, Drama | us | tt0088847 | 2108 | 7.8 | Five pupils and a Saturday of detention.
9010012 | Aliens | 1986-07-18 | 137 | James Cameron | Action, Sci-Fi, Thriller | us | tt0090605 | 679 | 8.4 | The survivor goes back, this time with marines.
9010013 | Ferris Bueller's Day Off | 1986-06-11 | 103 | John Hughes | Comedy | us | tt0091042 | 9377 | 7.8 | A pupil takes one perfect day off, and his best friend along.
9010014 | "Crocodile" Dundee | 1986-09-26 | 97 | Peter Faiman | Adventure, Comedy, Romance | au | tt0090555 | 9671 | 6.8 | A man of the outback is shown New York, and is not impressed.
9010015 | The Princess Bride | 1987-09-25 | 98 | Rob Reiner | Adventure, Comedy, Fantasy | us | tt0093779 | 2493 | 8.0 | A grandfather reads a tale of fencing, giants and true love.
9010016 | Predator | 1987-06-12 | 107 | John McTiernan | Action, Sci-Fi, Thriller | us | tt0093773 | 106 | 7.8 | Soldiers in the jungle are hunted for sport.
9010017 | Die Hard | 1988-07-15 | 132 | John McTiernan | Action, Thriller | us | tt0095016 | 562 | 8.2 | A policeman without shoes spoils a Christmas robbery.
9010018 | Who Framed Roger Rabbit | 1988-06-22 | 104 | Robert Zemeckis | Animation, Comedy, Crime | us | tt0096438 | 856 | 7.7 | A detective who hates cartoons is hired by one.
9010019 | When Harry Met Sally... | 1989-07-21 | 96 | Rob Reiner | Comedy, Romance | us | tt0098635 | 639 | 7.7 | Two friends spend twelve years proving a point wrong.
9010020 | Do the Right Thing | 1989-06-30 | 120 | Spike Lee | Comedy, Drama | us | tt0097216 | 925 | 8.0 | The hottest day of the year on one block in Brooklyn.
9010021 | Turner & Hooch | 1989-07-28 | 97 | Roger Spottiswoode | Comedy, Crime | us | tt0098536 | 6951 | 6.3 | The only witness of a murder is a very large dog.
9010022 | Goodfellas | 1990-09-19 | 146 | Martin Scorsese | Crime, Drama | us | tt0099685 | 769 | 8.7 | As far back as he can remember he wanted to be a gangster.
9010023 | Home Alone | 1990-11-16 | 103 | Chris Columbus | Comedy, Family | us | tt0099785 | 771 | 7.6 | A boy left behind at Christmas defends the house.
9010024 | The Silence of the Lambs | 1991-02-14 | 118 | Jonathan Demme | Crime, Horror, Thriller | us | tt0102926 | 274 | 8.6 | A trainee asks one murderer about another.
9010025 | Terminator 2: Judgment Day | 1991-07-03 | 137 | James Cameron | Action, Sci-Fi | us | tt0103064 | 280 | 8.6 | The machine that hunted the mother comes back to guard the son.
9010026 | Thelma & Louise | 1991-05-24 | 130 | Ridley Scott | Crime, Drama | us | tt0103074 | 1541 | 7.6 | Two friends leave for a weekend and cannot go back.
9010027 | Reservoir Dogs | 1992-10-09 | 99 | Quentin Tarantino | Crime, Thriller | us | tt0105236 | 500 | 8.3 | After a robbery gone wrong, colours accuse each other in a warehouse.
9010028 | Groundhog Day | 1993-02-12 | 101 | Harold Ramis | Comedy, Fantasy, Romance | us | tt0107048 | 137 | 8.0 | A weatherman wakes up on the second of February, again.
9010029 | Jurassic Park | 1993-06-11 | 127 | Steven Spielberg | Adventure, Sci-Fi | us | tt0107290 | 329 | 8.2 | A park is shown to its first guests when the power goes out.
9010030 | Schindler's List | 1993-12-15 | 195 | Steven Spielberg | Drama, History, War | us | tt0108052 | 424 | 9.0 | A profiteer spends what he has on people.
54130 | Pulp Fiction | 1994-10-14 | 154 | Quentin Tarantino | Crime, Drama | us | tt0110912 | 680 | 8.9 | Two killers, a boxer, a briefcase, and breakfast.
9010031 | Forrest Gump | 1994-07-06 | 142 | Robert Zemeckis | Comedy, Drama, Romance | us | tt0109830 | 13 | 8.7 | A simple man runs through thirty years of history.
9010032 | The Shawshank Redemption | 1994-09-23 | 142 | Frank Darabont | Crime, Drama | us | tt0111161 | 278 | 9.2 | A banker with two life sentences asks for a small hammer.
9010033 | The Lion King | 1994-06-24 | 88 | Roger Allers | Animation, Drama, Family | us | tt0110357 | 8587 | 8.4 | A cub runs from the kingdom that is his.
9010034 | Before Sunrise | 1995-01-27 | 101 | Richard Linklater | Drama, Romance | us | tt0112471 | 76 | 8.0 | Two travellers get off a train and walk through Vienna until morning.
9010035 | Heat | 1995-12-15 | 170 | Michael Mann | Crime, Drama, Thriller | us | tt0113277 | 949 | 8.3 | A thief and a detective respect each other over a cup of coffee.
9010036 | Se7en | 1995-09-22 | 127 | David Fincher | Crime, Mystery, Thriller | us | tt0114369 | 807 | 8.6 | A murderer works through a list that everybody knows.
9010037 | Toy Story | 1995-11-22 | 81 | John Lasseter | Animation, Comedy, Family | us | tt0114709 | 862 | 8.1 | A favourite toy has to share the shelf with a spaceman.
9010038 | Fargo | 1996-03-08 | 98 | Joel Coen | Crime, Drama, Thriller | us | tt0116282 | 275 | 8.0 | A car dealer's small kidnapping meets a very patient chief of police.
9010039 | Trainspotting | 1996-02-23 | 94 | Danny Boyle | Drama | gb | tt0117951 | 627 | 8.0 | Friends in Edinburgh choose something other than life.
9010040 | Titanic | 1997-12-19 | 194 | James Cameron | Drama, Romance | us | tt0120338 | 597 | 7.9 | A ship, an iceberg, and two people from different decks.
9010041 | Good Will Hunting | 1997-12-05 | 127 | Gus Van Sant | Drama, Romance | us | tt0119217 | 489 | 8.2 | A janitor solves what is on the blackboard and little else.
9010042 | The Big Lebowski | 1998-03-06 | 117 | Joel Coen | Comedy, Crime | us | tt0118715 | 115 | 8.1 | A man wants only his rug back; it tied the room together.
9010043 | The Truman Show | 1998-06-05 | 103 | Peter Weir | Comedy, Drama, Sci-Fi | us | tt0120382 | 37165 | 8.2 | An insurance clerk notices that the sky has lamps.
9010044 | Saving Private Ryan | 1998-07-24 | 169 | Steven Spielberg | Drama, War | us | tt0120815 | 857 | 8.5 | Eight men look for one whose brothers have fallen.
9010045 | The Matrix | 1999-03-31 | 136 | Lana Wachowski | Action, Sci-Fi | us | tt0133093 | 603 | 8.7 | A programmer is offered two pills and takes the red one.
9010046 | Fight Club | 1999-10-15 | 139 | David Fincher | Drama, Thriller | us | tt0137523 | 550 | 8.7 | A sleepless man meets a maker of soap, and there are rules.
9010047 | The Sixth Sense | 1999-08-06 | 107 | M. Night Shyamalan | Drama, Mystery, Thriller | us | tt0167404 | 745 | 8.1 | A boy tells his doctor what he sees.
9010048 | American Beauty | 1999-09-15 | 122 | Sam Mendes | Drama | us | tt0169547 | 14 | 8.2 | A father in the suburbs begins to please himself.
9010049 | The Iron Giant | 1999-08-06 | 86 | Brad Bird | Animation, Family, Sci-Fi | us | tt0129167 | 10386 | 8.1 | A boy hides a machine that might be a weapon.
9010050 | Magnolia | 1999-12-17 | 188 | Paul Thomas Anderson | Drama | us | tt0175880 | 334 | 7.9 | Nine people in one valley, one day, and then the weather.
`;
