require('./part.cjs')(0);
