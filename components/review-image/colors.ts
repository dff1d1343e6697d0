/** The dark theme of `app/globals.css`, in the numbers that a picture needs. */
export const COLORS = {
  page: "#0e0c0a",
  card: "#161310",
  raised: "#211e1a",
  line: "#2d2925",
  ink: "#efebe4",
  soft: "#afaaa3",
  amber: "#f4af3c",
  onAmber: "#231506",
  tv: "#5899e0",
  anime: "#ef8196",
  movie: "#76e0d4",
} as const;
