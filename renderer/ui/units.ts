/** The network's token. */
export const unit = 'ASN';
