import type { Kind } from "@/simulator/model";
import { splitList } from "@/simulator/world/build/split-list";
import type { Random } from "@/simulator/world/random";

/** A name without a known original, from words that seldom meet. */
export function inventName(kind: Kind, random: Random): string {
  const pattern = random.pick(patterns[kind]);
  return pattern.replace(/\{(\w+)\}/g, (_, wordKind: string) => random.pick(words[wordKind] ?? []));
}

export function inventOverview(random: Random): string {
  return `${random.pick(whos)} ${random.pick(dos)} ${random.pick(wheres)}.`;
}

const patterns: Record<Kind, string[]> = {
  movie: [
    "The {craft}'s {season}",
    "{place} by {moment}",
    "One {mood} {thing} for {person}",
    "The {mood} {thing} of {place}",
    "{person} & the {thing}",
    "{number} {things} to {place}",
    "Letters to the {craft}",
    "The Last {craft} of {place}",
  ],
  tv: [
    "{place} {unit}",
    "The {craft}s of {place}",
    "{person} in {place}",
    "{mood} {things}",
    "{surname} & {surname}",
    "The {surname} {thing}",
    "{moment} in {place}",
    "House {surname}",
  ],
  anime: [
    "{romaji} no {romaji2}",
    "{romaji} to {romaji2} no {romaji3}",
    "{person2} wa {romaji2} o Shiranai",
    "{romaji2} Gakuen {romaji}-bu",
    "{romaji3} Senki {romaji}",
    "Kochira {romaji2} {romaji3}-ten",
  ],
};

const words: Record<string, string[]> = {
  craft: splitList(
    "Cartographer, Lamplighter, Beekeeper, Glazier, Ferryman, Bookbinder, Locksmith, Dyer, Stationmaster, Piano Tuner, Weaver, Salt Merchant, Telegraphist, Clockmender, Surveyor, Herbalist, Signwriter, Cooper, Archivist, Falconer",
  ),
  season: splitList(
    "Winter, Long Summer, Holiday, Second Spring, Inventory, Apprentice, Daughter, Promise, Debt, Silence",
  ),
  place: splitList(
    "Ostermoor, Vellgard, Port Amaris, Lindhaven, Saint Orlan, Kestrel Bay, Marrowby, Tarn Valley, Quillon, Brackwater, Nova Serrat, Eastering, Low Harrow, Corvane, Aldermere, Pine Narrows, Solvik, Dunmarrow, Castel Brun, Riverside Nine",
  ),
  moment: splitList(
    "Lamplight, Low Tide, First Frost, Night Train, Half Past Ten, Harvest, Daybreak, Rush Hour, Candlemas, Last Ferry",
  ),
  mood: splitList(
    "Quiet, Borrowed, Crooked, Amber, Restless, Paper, Unhurried, Salted, Northern, Velvet, Stubborn, Hollow, Patient, Copper, Tender, Second-Hand",
  ),
  thing: splitList(
    "Orchard, Lantern, Inventory, Compass, Aquarium, Ledger, Staircase, Greenhouse, Cello, Umbrella, Harbour, Almanac, Kite, Archive, Bakery, Telescope, Affair, Carousel",
  ),
  things: splitList(
    "Lanterns, Stairs, Oranges, Crossings, Neighbours, Bridges, Tides, Umbrellas, Kilometres, Doors, Swimmers, Winters, Ledgers, Orchards",
  ),
  person: splitList(
    "Odalys, Mr. Pemberley, Ines, Tobiah, Aunt Ludmila, Cosima, Bartholomew, Wren, Yusra, Old Anselm, Marguerite, Ferdy, Sunniva, Dr. Okonjo",
  ),
  person2: splitList("Hinami, Kurosato, Ayase-san, Tsukimori, Senpai, Natsuha, Otonashi"),
  surname: splitList(
    "Harrowgate, Dunmore, Okafor, Lindqvist, Vantreese, Castellane, Bright, Moravec, Adeyemi, Thornbury, Falk, Marchetti, Osei, Penhallow, Winterbourne",
  ),
  number: splitList("Three, Seven, Nine, Eleven, Forty, A Hundred"),
  unit: splitList("General, Nights, Division, Central, Confidential, Row, Heights, Precinct, County, Standard Time"),
  romaji: splitList(
    "Hoshikage, Amagumo, Yozora, Kazahaya, Mizuiro, Tsukiyo, Asagiri, Hanabira, Kagerou, Shirayuki, Tobira, Kodama, Akatsuki, Nagareboshi",
  ),
  romaji2: splitList(
    "Toshokan, Patissier, Densha, Kikaishi, Tegami, Minato, Ensou, Tenki, Bentou, Chizu, Tomoshibi, Sakyuu",
  ),
  romaji3: splitList("Roku, Monogatari, Kikou, Nikki, Kitan, Shokudou, Tabi, Sanpo, Yakusoku"),
};

const whos = splitList(
  "A widowed ferryman, Two sisters who do not speak, A night nurse, The youngest judge of the district, A retired forger, Four flatmates, A village choir, An exchange student, A failed inventor, The last guest of a hotel",
);
const dos = splitList(
  "looks after a secret, tries to mend a friendship, starts again from nothing, follows a trail of letters, keeps a promise made long ago, gets lost on purpose, hides an unlikely guest, learns to cook, waits out a storm, solves what others would rather leave",
);
const wheres = splitList(
  "in a town by the sea, between two trains, at the edge of a forest, in the winter of a lifetime, above a bakery, on an island without cars, behind the opera, in a city that never quite wakes, under a very old bridge, far from home",
);
