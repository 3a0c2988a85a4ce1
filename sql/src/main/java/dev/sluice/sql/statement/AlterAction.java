package dev.sluice.sql.statement;

import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.Optional;

/** One action of ALTER TABLE; {@code at} is the range of the action's clause. */
public sealed interface AlterAction {
    Range at();

    /** Where MySQL puts a column: {@code after} empty means FIRST. */
    record Placement(Optional<Name> after) {}

    /** ADD COLUMN. */
    record AddColumn(Range at, ColumnDef column, boolean ifNotExists, Optional<Placement> placement)
            implements AlterAction {}

    /** DROP COLUMN. */
    record DropColumn(Range at, Name column, boolean ifExists, boolean cascade) implements AlterAction {}

    /** RENAME COLUMN. */
    record RenameColumn(Range at, Name from, Name to) implements AlterAction {}

    /** MySQL's MODIFY: the whole definition anew. */
    record ModifyColumn(Range at, ColumnDef column, Optional<Placement> placement) implements AlterAction {}

    /** MySQL's CHANGE: name and definition anew. */
    record ChangeColumn(Range at, Name from, ColumnDef column, Optional<Placement> placement) implements AlterAction {}

    /** ALTER COLUMN … TYPE. */
    record SetType(Range at, Name column, DataType type, Optional<Expression> using) implements AlterAction {}

    /** ALTER COLUMN … SET DEFAULT. */
    record SetDefault(Range at, Name column, Expression value) implements AlterAction {}

    /** ALTER COLUMN … DROP DEFAULT. */
    record DropDefault(Range at, Name column) implements AlterAction {}

    /** ALTER COLUMN … SET NOT NULL. */
    record SetNotNull(Range at, Name column) implements AlterAction {}

    /** ALTER COLUMN … DROP NOT NULL. */
    record DropNotNull(Range at, Name column) implements AlterAction {}

    /** ADD CONSTRAINT. */
    record AddConstraint(Range at, ConstraintDef constraint) implements AlterAction {}

    /**
     * DROP CONSTRAINT, DROP FOREIGN KEY, DROP PRIMARY KEY, DROP CHECK.
     *
     * @param name empty for MySQL's DROP PRIMARY KEY
     * @param kind what the statement says it drops: CONSTRAINT when it does not say more
     */
    record DropConstraint(Range at, Optional<Name> name, Kind kind, boolean ifExists, boolean cascade)
            implements AlterAction {
        /** Kind of the dropped constraint. */
        public enum Kind {
            CONSTRAINT,
            PRIMARY_KEY,
            FOREIGN_KEY,
            CHECK
        }
    }

    /** ALTER CONSTRAINT, ALTER CHECK. */
    record AlterConstraint(Range at, Name name, boolean check, boolean enforced) implements AlterAction {}

    /** VALIDATE CONSTRAINT. */
    record ValidateConstraint(Range at, Name name) implements AlterAction {}

    /** RENAME CONSTRAINT. */
    record RenameConstraint(Range at, Name from, Name to) implements AlterAction {}

    /** MySQL's ADD INDEX or KEY that is not unique. */
    record AddIndex(Range at, IndexDef index) implements AlterAction {}

    /** MySQL's DROP INDEX or KEY. */
    record DropIndex(Range at, Name name) implements AlterAction {}

    /** MySQL's RENAME INDEX. */
    record RenameIndex(Range at, Name from, Name to) implements AlterAction {}

    /** RENAME TO. */
    record RenameTable(Range at, QualifiedName to) implements AlterAction {}

    /** A table option: {@code engine}, {@code charset}, {@code collation}, {@code comment}, {@code schema}, {@code owner} … */
    record SetOption(Range at, String option, String value) implements AlterAction {}

    /** ATTACH PARTITION. */
    record AttachPartition(Range at, QualifiedName partition) implements AlterAction {}

    /** DETACH PARTITION. */
    record DetachPartition(Range at, QualifiedName partition, boolean concurrently) implements AlterAction {}

    /** MySQL's ADD, DROP, TRUNCATE, REORGANIZE … PARTITION and PARTITION BY; {@code verb} upper case. */
    record Partition(Range at, String verb, java.util.List<Name> partitions) implements AlterAction {}

    /** Whatever else; {@code verb} is its key words, upper case. */
    record Other(Range at, String verb, String text) implements AlterAction {}
}
