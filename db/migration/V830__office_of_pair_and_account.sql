-- Which office registered a citizen, so that the pages at home can name its help line.
alter table activation_pair add column office uuid null;
alter table citizen_account add column office uuid null;

update activation_pair p join registration r on r.id = p.registration set p.office = r.office;
update citizen_account a join activation_pair p on p.account = a.id set a.office = p.office;
