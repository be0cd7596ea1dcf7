declare module 'amortizejs' {
  type Request = {
    method: 'mortgage';
    apr: number;
    balance: number;
    loanTerm: number;
    startDate?: Date;
  };
  const amortize: {
    Calculator: { calculate(request: Request): { schedule: { principal: number }[] } };
  };
  export default amortize;
}
