create table station (
    id int not null primary key,
    code varchar(20) not null unique,
    line varchar(20) not null
);
create table work_order (
    id bigint not null auto_increment primary key,
    number varchar(30) not null unique,
    product varchar(40) not null,
    quantity int not null check (quantity > 0),
    created_at datetime not null default current_timestamp
);
create table serial_number (
    id bigint not null auto_increment primary key,
    serial varchar(40) not null unique,
    work_order_id bigint not null references work_order (id),
    station_id int not null references station (id)
);
create table inspection (
    id bigint not null auto_increment primary key,
    serial_number_id bigint not null references serial_number (id),
    passed boolean not null,
    measured decimal(12, 4),
    inspected_at datetime not null default current_timestamp
) comment = 'One measurement of one part';
create view failed_inspection as select i.id, s.serial from inspection i join serial_number s on s.id = i.serial_number_id where not i.passed;
insert into station (id, code, line) values (1, 'SMT-1', 'A'), (2, 'AOI-1', 'A'), (3, 'PACK-1', 'B');
insert into work_order (number, product, quantity) values ('WO-1001', 'Controller', 200), ('WO-1002', 'Sensor', 500);
insert into serial_number (serial, work_order_id, station_id) values ('SN-0001', 1, 1), ('SN-0002', 1, 2);
insert into inspection (serial_number_id, passed, measured) values (1, true, 4.98), (2, false, 5.31);
