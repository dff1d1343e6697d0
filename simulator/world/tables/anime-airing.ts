/** Anime that airs around the present day. Ids from 9,000,000 on are ours: we do not know Simkl's. */
export const animeAiring = `
simkl | title | english | type | airing | minutes | studio | network | genres | tvdb | mal | anidb | rating | overview
38636 | One Piece | - | tv | 1999-10-20:1090/2024-01-07:70/now-84d:24 | 24 | Toei Animation | Fuji TV | Action, Adventure, Comedy | 81797 s1e1 | 21 | 69 | 8.7 | A boy made of rubber sails for a treasure and collects friends.
9220000 | Meitantei Conan | Detective Conan | tv | 1996-01-08:1110/2024-01-06:40/now-70d:20 | 25 | TMS Entertainment | NTV | Comedy, Crime, Mystery | 72454 s1e1 | 235 | 266 | 8.0 | A detective shrunk to a schoolboy solves what adults cannot.
9220001 | Sousou no Frieren 2nd Season | Frieren: Beyond Journey's End Season 2 | tv | now-50d:14 | 24 | Madhouse | NTV | Adventure, Drama, Fantasy | 424536 s2e1 | 59978 | 18886 | 9.0 | The road goes on northwards.
9220002 | Jujutsu Kaisen: Shimetsu Kaiyuu - Zenpen | Jujutsu Kaisen: The Culling Game Part 1 | tv | now-43d:12 | 24 | MAPPA | MBS | Action, Fantasy | 377543 s3e1 | 57658 | 18290 | 8.6 | Everyone is made to play.
9220003 | Spy x Family Season 3 | - | tv | now-47d:13 | 24 | Wit Studio | TV Tokyo | Action, Comedy | 405920 s3e1 | 59027 | 18614 | 8.4 | The child still knows more than her parents.
9220004 | Yozora Kikou: Tabi no Shokudou | The Night Train Canteen | ona | now+9d:12 | 24 | Studio Ishiguro | Tokyo MX | Slice of Life | - | - | - | - | Fictional: it is always about to begin.
`;
