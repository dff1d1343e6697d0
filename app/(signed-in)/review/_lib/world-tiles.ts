/** The world as a board of countries by their codes, each about where it lies; very small ones have no place on it. */
const BOARD = `
.. .. .. .. .. .. .. GL .. .. IS .. .. NO SE FI .. .. .. .. .. .. .. .. .. .. ..
.. .. CA .. .. .. .. .. .. .. .. .. .. DK .. EE .. RU .. .. .. .. .. .. .. .. ..
.. .. US .. .. .. .. .. .. IE GB NL DE PL LV LT BY .. .. .. .. .. .. .. .. .. ..
.. .. MX .. .. .. .. .. .. .. BE LU CZ SK UA MD .. KZ .. MN .. KP .. JP .. .. ..
.. .. GT BZ .. CU BS .. .. .. FR CH AT HU RO BG GE UZ KG CN .. KR .. .. .. .. ..
.. .. SV HN JM HT DO .. .. PT ES IT SI HR RS MK TR AM TM TJ .. .. TW .. .. .. ..
.. .. .. NI .. .. PR .. .. .. .. MT BA ME AL GR CY AZ IR AF NP BT HK MO .. .. ..
.. .. .. CR PA .. TT .. .. MA DZ TN LY EG IL LB SY IQ PK IN BD MM LA VN PH .. ..
.. .. .. .. CO VE GY SR .. MR ML NE TD SD PS JO SA KW .. LK .. TH KH MY BN .. ..
.. .. .. .. EC PE BR GF .. SN BF NG CF SS ER YE OM BH QA MV .. .. SG ID .. PG ..
.. .. .. .. .. BO PY .. .. GM GH BJ CM UG ET DJ AE .. .. .. .. .. .. TL .. .. FJ
.. .. .. .. .. CL AR UY .. SL CI TG GA CG RW KE SO .. .. .. .. .. .. .. AU .. ..
.. .. .. .. .. .. .. .. .. .. GN LR AO CD BI TZ SC .. .. .. .. .. .. .. .. NZ ..
.. .. .. .. .. .. .. .. .. .. .. .. NA BW ZM ZW MW MG MU .. .. .. .. .. .. .. ..
.. .. .. .. .. .. .. .. .. .. .. .. .. ZA LS SZ MZ .. .. .. .. .. .. .. .. .. ..
`;

export interface WorldTile {
  /** ISO 3166, two capital letters. */
  code: string;
  column: number;
  row: number;
}

const ROWS = BOARD.trim()
  .split("\n")
  .map((line) => line.split(" "));

export const WORLD_SIZE = { columns: ROWS[0]?.length ?? 0, rows: ROWS.length };

export const WORLD_TILES: readonly WorldTile[] = ROWS.flatMap((codes, row) =>
  codes.flatMap((code, column) => (code === ".." ? [] : [{ code, column, row }])),
);
