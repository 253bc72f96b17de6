-- What the account of the application may do, where Flyway has one of its own: everything but change or remove what was written
-- down. Named by spring.flyway.placeholders.application-account, such as lra@%; empty where there is one account for all.
delimiter //
begin not atomic
    declare account varchar(400) default '${application-account}';
    if account <> '' then
        set account = concat(quote(substring_index(account, '@', 1)), '@', quote(substring_index(account, '@', -1)));
        execute immediate concat('grant select, insert on `', database(), '`.* to ', account);
        for tables in (
            select table_name as name from information_schema.tables
            where table_schema = database() and table_type = 'BASE TABLE'
              and table_name not in
                  ('audit_event', 'audit_leaf', 'audit_node', 'audit_checkpoint', 'audit_check', 'audit_mail',
                   'flyway_schema_history')
        ) do
            execute immediate concat('grant update, delete on `', database(), '`.`', tables.name, '` to ', account);
        end for;
    end if;
end//
delimiter ;
