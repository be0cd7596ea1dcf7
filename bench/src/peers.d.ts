declare module 'xirr' {
  export default function xirr(
    flows: readonly { amount: number; when: Date }[],
    options?: { guess?: number },
  ): number;
}
