/** A chart that claims may speak of. A closed list, so that a misspelt chart is refused instead of becoming a second one. */
interface Chart {
  readonly name: string;
  readonly ko: string;
  readonly positions: number;
}

export const charts: readonly Chart[] = [
  { name: 'Billboard Hot 100', ko: '빌보드 핫 100', positions: 100 },
  { name: 'Billboard 200', ko: '빌보드 200', positions: 200 },
  { name: 'Billboard Pop Airplay', ko: '빌보드 팝 에어플레이', positions: 40 },
  { name: 'Billboard Hot Dance/Electronic Songs', ko: '빌보드 핫 댄스/일렉트로닉 송', positions: 50 },
  { name: 'Billboard Hot R&B/Hip-Hop Songs', ko: '빌보드 핫 R&B/힙합 송', positions: 100 },
  { name: 'Billboard Hot Rock & Alternative Songs', ko: '빌보드 핫 록 & 얼터너티브 송', positions: 50 },
  { name: 'Billboard Alternative Airplay', ko: '빌보드 얼터너티브 에어플레이', positions: 40 },
  { name: 'Billboard Adult Contemporary', ko: '빌보드 어덜트 컨템퍼러리', positions: 30 },
  { name: 'UK Singles Chart', ko: 'UK 싱글 차트', positions: 100 },
  { name: 'Spotify Daily Top 50 (Global)', ko: '스포티파이 데일리 톱 50 글로벌', positions: 50 },
];
