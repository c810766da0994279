/** What is shown of data sets that nobody has reviewed. */
export const imported = {
  artist: (from: string) => `Imported from ${from}; nobody has reviewed this.`,
  song: (from: string) => `Credits: *imported, not reviewed* (${from})`,
  mark: (from: string) => `imported, not reviewed: ${from}`,
  heading: (from: string, partners: number) =>
    partners === 1
      ? `1 partner according to ${from} (imported, not reviewed)`
      : `${partners} partners according to ${from} (imported, not reviewed)`,
  tracks: (tracks: number, example: string | undefined) => {
    const count = tracks === 1 ? '1 track' : `${tracks} tracks`;
    if (example === undefined) return count;
    return tracks === 1 ? `${count}: “${example}”` : `${count}, one of them “${example}”`;
  },
  pair: (from: string, tracks: string) => `Imported, not reviewed: ${from} counts ${tracks}.`,
  namesakes: (names: string) => `Of this name in imported data, perhaps somebody else: ${names}`,
};
