/** By show: title, day of the first airing, minutes. */
export const specials: Record<string, readonly (readonly [title: string, day: string, minutes: number])[]> = {
  Sherlock: [["The Abominable Bride", "2016-01-01", 89]],
  "Doctor Who": [
    ["The Christmas Invasion", "2005-12-25", 60],
    ["The Runaway Bride", "2006-12-25", 60],
    ["Voyage of the Damned", "2007-12-25", 72],
    ["The Next Doctor", "2008-12-25", 60],
    ["The Waters of Mars", "2009-11-15", 62],
    ["The End of Time (1)", "2009-12-25", 60],
    ["The End of Time (2)", "2010-01-01", 75],
    ["The Day of the Doctor", "2013-11-23", 77],
  ],
  "Game of Thrones": [["The Last Watch", "2019-05-26", 114]],
  "Downton Abbey": [
    ["Christmas at Downton Abbey", "2011-12-25", 93],
    ["A Journey to the Highlands", "2012-12-25", 93],
  ],
  "Black Mirror": [["White Christmas", "2014-12-16", 74]],
  Blackadder: [
    ["Blackadder: The Cavalier Years", "1988-02-05", 15],
    ["Blackadder's Christmas Carol", "1988-12-23", 43],
  ],
  "The Office (UK)": [
    ["Christmas Special (1)", "2003-12-26", 45],
    ["Christmas Special (2)", "2003-12-27", 53],
  ],
};
