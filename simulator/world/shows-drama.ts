/** Dramas. Ids from 9,000,000 on are ours: we do not know Simkl's. */
export const dramaShows = `
simkl | title | network | seasons | minutes | genres | country | status | imdb | tmdb | tvdb | rating | overview
11121 | Breaking Bad | AMC | 2008-01-20:7 2009-03-08:13 2010-03-21:13 2011-07-17:13 2012-07-15:8/2013-08-11:8 | 47 | Crime, Drama, Thriller | us | ended | tt0903747 | 1396 | 81189 | 9.3 | A chemistry teacher with little left to lose starts to cook, and to like it.
17465 | Game of Thrones | HBO | 2011-04-17:10 2012-04-01:10 2013-03-31:10 2014-04-06:10 2015-04-12:10 2016-04-24:10 2017-07-16:7 2019-04-14:6 | 57 | Adventure, Drama, Fantasy | us | ended | tt0944947 | 1399 | 121361 | 9.0 | Great houses quarrel over a throne while winter gathers beyond a wall.
4836 | The Sopranos | HBO | 1999-01-10:13 2000-01-16:13 2001-03-04:13 2002-09-15:13 2004-03-07:13 2006-03-12:12/2007-04-08:9 | 55 | Crime, Drama | us | ended | tt0141842 | 1398 | 75299 | 9.1 | A boss from New Jersey with two families starts to see a psychiatrist.
2090 | The Walking Dead | AMC | 2010-10-31:6 2011-10-16:7/2012-02-12:6 2012-10-14:8/2013-02-10:8 2013-10-13:8/2014-02-09:8 2014-10-12:8/2015-02-08:8 2015-10-11:8/2016-02-14:8 2016-10-23:8/2017-02-12:8 2017-10-22:8/2018-02-25:8 2018-10-07:8/2019-02-10:8 2019-10-06:8/2020-02-23:7/2020-10-04:1/2021-02-28:6 2021-08-22:8/2022-02-20:8/2022-10-02:8 | 44 | Drama, Horror, Thriller | us | ended | tt1520211 | 1402 | 153021 | 8.2 | A sheriff wakes in a hospital when the rest of the world has already ended.
`;
