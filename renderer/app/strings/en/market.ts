export const market = {
  title: 'Services', subtitle: 'What organizations sell each other. The price waits in escrow until it is delivered, and leaves it only as the rules say.',
  offer: 'Offer a service', take: 'Take in a description', buy: 'Buy', save: 'Save the description', you: 'You',
  offers: 'Offers', noOffer: 'Nothing is offered', noOfferSentence: 'Offer a service, and other organizations find it here.', purchases: 'Purchases', noPurchase: 'Nothing was bought', noPurchaseSentence: 'Buy an offer, and its price waits here in escrow.',
  unnamed: 'A service not described here', unnamedAbout: 'Ask who offers it for the file of its description.', paidTo: (name: string) => `Paid to ${name}`, from: (name: string) => `From ${name}`, times: (delivery: number, inspection: number) => `Delivered within ${days(delivery)}, then ${days(inspection)} to look at it`, until: (at: string) => `until ${at}`,
  columns: { service: 'Service', seller: 'Offered by', price: 'Price', times: 'Times', buyer: 'Bought by', escrow: 'In escrow', state: 'State', step: 'What is next' },
  states: { Paid: 'Paid into escrow', Delivered: 'Delivered', Disputed: 'Disputed', Completed: 'Paid out', Refunded: 'Paid back', Split: 'Split' },
  steps: { Deliver: 'The seller delivers', Refund: 'The buyer may take the money back', Inspect: 'The buyer may dispute it', Complete: 'Anybody may have the seller paid', Decide: 'The council decides', Split: 'Anybody may have it split', Ended: 'Nothing' },
  note: 'What was delivered', noteHint: 'Such as a report’s number, never anything about a person. It stays at this workstation; the network gets a seal of it.', noteError: 'Say what was delivered.', verdict: 'In favour of', verdicts: { Buyer: 'The buyer: paid back', Seller: 'The seller: paid out' },
  acts: {
    purchase: { title: 'Buy this service?', sentence: 'You pay the price into escrow now, and the fee. What is not delivered in time you take back alone.', button: 'Buy' },
    retire: { title: 'Take this offer back?', sentence: 'Nobody can buy it any more. What was bought goes on.', button: 'Take back' },
    deliver: { title: 'Say that it was delivered?', sentence: 'The buyer may dispute it for a while; then anybody may have you paid.', button: 'Deliver' },
    dispute: { title: 'Dispute this delivery?', sentence: 'Nobody is paid until the council decides, within 30 days, or the two of you agree. After that each gets half.', button: 'Dispute' },
    complete: { title: 'Have the seller paid?', sentence: 'The price leaves escrow. A dispute that nobody decided in time is split instead.', button: 'Pay out' },
    refund: { title: 'Pay the buyer back?', sentence: 'The price goes back to the buyer, and the purchase ends.', button: 'Pay back' },
    arbitrate: { title: 'Decide this dispute?', sentence: 'As the council, for the buyer or for the seller. Alone you decide at once.', button: 'Decide' },
    clear: { title: 'Remove this purchase?', sentence: 'It ended 90 days ago or more. The network forgets it.', button: 'Remove' },
  },
  form: {
    title: 'Title', text: 'What it is', price: 'Price', deliveryDays: 'Days for the delivery', inspectionDays: 'Days for the buyer to look at it', final: 'Once it is offered its words and its price cannot be changed: who buys it buys exactly these. You are paid. Other organizations read the words from the file of its description.',
    errors: { title: 'Give it a title.', text: 'Say what it is.', price: 'Write an amount like 12.5, with at most 12 decimals.', deliveryDays: 'Between 1 and 365.', inspectionDays: 'Between 1 and 365.' },
  },
};

function days(count: number): string { return count === 1 ? '1 day' : `${String(Number(count.toFixed(2)))} days`; }
