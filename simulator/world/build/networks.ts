export interface Slot {
  zone: string;
  /** Minutes after local midnight. */
  minutes: number;
}

/** Unknown networks show at nine in the evening in New York. */
export function getSlot(network: string | null): Slot {
  const [zone, hour] = slots[network ?? ""] ?? ["America/New_York", 21];
  return { zone, minutes: hour * 60 };
}

/** Local hours; above 24 they are on the next day, as Japanese networks count. */
const slots: Record<string, [zone: string, hour: number]> = {
  ABC: ["America/New_York", 20],
  AMC: ["America/New_York", 21],
  "Adult Swim": ["America/New_York", 23.5],
  "Amazon Prime Video": ["America/New_York", 0],
  "Apple TV+": ["America/New_York", 0],
  "BBC One": ["Europe/London", 21],
  "BBC Two": ["Europe/London", 21],
  "BBC Three": ["Europe/London", 22],
  CBS: ["America/New_York", 20],
  CTC: ["Asia/Tokyo", 22.5],
  "Canal+": ["Europe/Paris", 21],
  "Channel 4": ["Europe/London", 21],
  "Comedy Central": ["America/New_York", 22],
  "Cartoon Network": ["America/New_York", 18],
  DR1: ["Europe/Copenhagen", 20],
  "Disney+": ["America/Los_Angeles", 0],
  FOX: ["America/New_York", 20],
  FX: ["America/New_York", 22],
  "Fuji TV": ["Asia/Tokyo", 24.75],
  HBO: ["America/New_York", 21],
  Hulu: ["America/New_York", 0],
  ITV1: ["Europe/London", 21],
  JTBC: ["Asia/Seoul", 22.5],
  MBS: ["Asia/Tokyo", 25.5],
  Max: ["America/New_York", 21],
  NBC: ["America/New_York", 20],
  NHK: ["Asia/Tokyo", 24.25],
  NTV: ["Asia/Tokyo", 23],
  Netflix: ["America/Los_Angeles", 0],
  Nickelodeon: ["America/New_York", 20],
  Peacock: ["America/New_York", 3],
  Showtime: ["America/New_York", 21],
  Syfy: ["America/New_York", 22],
  "TV Asahi": ["Asia/Tokyo", 16.5],
  "TV Tokyo": ["Asia/Tokyo", 18.5],
  TBS: ["Asia/Tokyo", 17],
  "Tokyo MX": ["Asia/Tokyo", 24],
  "USA Network": ["America/New_York", 22],
  Yes: ["Asia/Jerusalem", 21],
  ZDF: ["Europe/Berlin", 20.25],
  tvN: ["Asia/Seoul", 21],
};
