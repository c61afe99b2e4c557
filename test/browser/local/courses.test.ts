// Cases from their beginning to their end, in the real windows of one local run whose clock goes on through all of them.
import { betweenAdministrations } from './between-administrations.ts';
import { eviction } from './eviction.ts';
import { firstDebt } from './first-debt.ts';
import { Product } from './product.ts';

describe('cases in the windows of the local run', function () {
  this.timeout(120_000);
  this.bail(true);

  let product: Product;
  const current = () => product;

  before(async () => {
    product = await Product.begin('2027-01-11T08:00', ['ffs']);
  });
  after(() => product.end());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await product.pictures('failed');
  });

  describe('a case that Funktionsstöd starts', () => {
    betweenAdministrations(current);
  });
  describe('an eviction of a family', () => {
    eviction(current);
  });
  describe('a first debt of a family', () => {
    firstDebt(current);
  });
});
