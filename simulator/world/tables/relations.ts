/** Anime by name, in the order of the story. */
export const franchises: readonly (readonly string[])[] = [
  [
    "Shingeki no Kyojin",
    "Shingeki no Kyojin Season 2",
    "Shingeki no Kyojin Season 3",
    "Shingeki no Kyojin Season 3 Part 2",
    "Shingeki no Kyojin: The Final Season",
    "Shingeki no Kyojin: The Final Season Part 2",
  ],
  [
    "Kimetsu no Yaiba",
    "Kimetsu no Yaiba Movie: Mugen Ressha-hen",
    "Kimetsu no Yaiba: Yuukaku-hen",
    "Kimetsu no Yaiba: Katanakaji no Sato-hen",
    "Kimetsu no Yaiba: Hashira Geiko-hen",
  ],
  ["Naruto", "Naruto: Shippuuden"],
  ["Fate/Zero", "Fate/Zero 2nd Season"],
  ["Made in Abyss", "Made in Abyss: Retsujitsu no Ougonkyou"],
  ["JoJo no Kimyou na Bouken", "JoJo no Kimyou na Bouken: Stardust Crusaders"],
  ["Code Geass: Hangyaku no Lelouch", "Code Geass: Hangyaku no Lelouch R2"],
  ["Vinland Saga", "Vinland Saga Season 2"],
  ["Mob Psycho 100", "Mob Psycho 100 II"],
  ["Jujutsu Kaisen", "Jujutsu Kaisen 2nd Season", "Jujutsu Kaisen: Shimetsu Kaiyuu - Zenpen"],
  ["Spy x Family", "Spy x Family Season 3"],
  ["Sousou no Frieren", "Sousou no Frieren 2nd Season"],
  ["Violet Evergarden", 'Violet Evergarden: Kitto "Ai" wo Shiru Hi ga Kuru no Darou'],
];
