create index claims_in_order on claims (document, number);
