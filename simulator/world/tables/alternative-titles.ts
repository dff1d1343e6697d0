import type { Title } from "@/simulator/model";

/** By Simkl name; the numbers are Simkl's for languages. */
export const alternativeTitles: Record<string, Title["altTitles"]> = {
  "Shingeki no Kyojin": [
    { name: "進撃の巨人", lang: 25, type: "official" },
    { name: "Attack on Titan", lang: 7, type: "official" },
    { name: "هجوم العمالقة", lang: 1, type: "synonym" },
    { name: "AoT", lang: 7, type: "short" },
  ],
  "Kimetsu no Yaiba": [
    { name: "鬼滅の刃", lang: 25, type: "official" },
    { name: "귀멸의 칼날", lang: 12, type: "official" },
  ],
  "Sen to Chihiro no Kamikakushi": [
    { name: "千と千尋の神隠し", lang: 25, type: "official" },
    { name: "Chihiros Reise ins Zauberland", lang: 5, type: "official" },
  ],
  "Kimi no Na wa.": [{ name: "君の名は。", lang: 25, type: "official" }],
  "Sousou no Frieren": [{ name: "葬送のフリーレン", lang: 25, type: "official" }],
  "One Piece": [
    { name: "ワンピース", lang: 25, type: "official" },
    { name: "ون بيس", lang: 1, type: "synonym" },
  ],
  "جدایی نادر از سیمین": [{ name: "A Separation", lang: 7, type: "official" }],
  올드보이: [{ name: "Oldboy", lang: 7, type: "official" }],
  기생충: [{ name: "Parasite", lang: 7, type: "official" }],
  "오징어 게임": [{ name: "Squid Game", lang: 7, type: "official" }],
  "ドライブ・マイ・カー": [{ name: "Drive My Car", lang: 7, type: "official" }],
  "ゴジラ-1.0": [{ name: "Godzilla Minus One", lang: 7, type: "official" }],
  "Seven Samurai": [{ name: "七人の侍", lang: 25, type: "official" }],
  "Le fabuleux destin d'Amélie Poulain": [{ name: "Amélie", lang: 7, type: "official" }],
  "Das Leben der Anderen": [{ name: "The Lives of Others", lang: 7, type: "official" }],
  "El laberinto del fauno": [{ name: "Pan's Labyrinth", lang: 7, type: "official" }],
  "Cidade de Deus": [{ name: "City of God", lang: 7, type: "official" }],
  "La casa de papel": [{ name: "Money Heist", lang: 7, type: "official" }],
  Fauda: [
    { name: "פאודה", lang: 10, type: "official" },
    { name: "فوضى", lang: 1, type: "official" },
  ],
  "Das Boot": [{ name: "The Boat", lang: 7, type: "official" }],
  "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb": [
    { name: "Dr. Strangelove", lang: 7, type: "short" },
  ],
};
