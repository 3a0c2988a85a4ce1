package dev.sluice.rules;

import dev.sluice.rules.column.ColumnAutoIncrementMustInteger;
import dev.sluice.rules.column.ColumnAutoIncrementMustUnsigned;
import dev.sluice.rules.column.ColumnComment;
import dev.sluice.rules.column.ColumnDisallowChange;
import dev.sluice.rules.column.ColumnDisallowChangeType;
import dev.sluice.rules.column.ColumnDisallowChangingOrder;
import dev.sluice.rules.column.ColumnDisallowDropInIndex;
import dev.sluice.rules.column.ColumnMaximumCharacterLength;
import dev.sluice.rules.column.ColumnMaximumVarcharLength;
import dev.sluice.rules.column.ColumnNoNull;
import dev.sluice.rules.column.ColumnRequireDefault;
import dev.sluice.rules.column.ColumnRequired;
import dev.sluice.rules.column.ColumnTypeDisallowList;
import dev.sluice.rules.index.IndexCreateConcurrently;
import dev.sluice.rules.index.IndexKeyNumberLimit;
import dev.sluice.rules.index.IndexNoDuplicateColumn;
import dev.sluice.rules.index.IndexTotalNumberLimit;
import dev.sluice.rules.naming.NamingColumn;
import dev.sluice.rules.naming.NamingColumnAutoIncrement;
import dev.sluice.rules.naming.NamingIndexFk;
import dev.sluice.rules.naming.NamingIndexIdx;
import dev.sluice.rules.naming.NamingIndexPk;
import dev.sluice.rules.naming.NamingIndexUk;
import dev.sluice.rules.naming.NamingTable;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.statement.AddCheckNotValid;
import dev.sluice.rules.statement.AddForeignKeyNotValid;
import dev.sluice.rules.statement.AffectedRowLimit;
import dev.sluice.rules.statement.CheckSetRoleVariable;
import dev.sluice.rules.statement.CreateSpecifySchema;
import dev.sluice.rules.statement.DisallowAddColumnWithDefault;
import dev.sluice.rules.statement.DisallowAddNotNull;
import dev.sluice.rules.statement.DisallowCommit;
import dev.sluice.rules.statement.DisallowLimit;
import dev.sluice.rules.statement.DisallowOnDelCascade;
import dev.sluice.rules.statement.DisallowOrderBy;
import dev.sluice.rules.statement.DisallowRmTblCascade;
import dev.sluice.rules.statement.DisallowTruncate;
import dev.sluice.rules.statement.InsertDisallowOrderByRand;
import dev.sluice.rules.statement.InsertMustSpecifyColumn;
import dev.sluice.rules.statement.InsertRowLimit;
import dev.sluice.rules.statement.MergeAlterTable;
import dev.sluice.rules.statement.NonTransactional;
import dev.sluice.rules.statement.RequireAlgorithmOption;
import dev.sluice.rules.statement.RequireLockOption;
import dev.sluice.rules.statement.SelectNoSelectAll;
import dev.sluice.rules.statement.SystemCommentLength;
import dev.sluice.rules.statement.SystemEventDisallowCreate;
import dev.sluice.rules.statement.SystemFunctionDisallowCreate;
import dev.sluice.rules.statement.SystemProcedureDisallowCreate;
import dev.sluice.rules.statement.SystemViewDisallowCreate;
import dev.sluice.rules.statement.WhereNoEqualNull;
import dev.sluice.rules.statement.WhereNoLeadingWildcardLike;
import dev.sluice.rules.statement.WhereRequireSelect;
import dev.sluice.rules.statement.WhereRequireUpdateDelete;
import dev.sluice.rules.table.EngineMysqlUseInnodb;
import dev.sluice.rules.table.SchemaBackwardCompatibility;
import dev.sluice.rules.table.TableComment;
import dev.sluice.rules.table.TableDisallowPartition;
import dev.sluice.rules.table.TableDisallowTrigger;
import dev.sluice.rules.table.TableDropNamingConvention;
import dev.sluice.rules.table.TableNoForeignKey;
import dev.sluice.rules.table.TableRequireCharset;
import dev.sluice.rules.table.TableRequireCollation;
import dev.sluice.rules.table.TableRequirePk;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every rule there is. A new rule is one class, one line here, its page and its cases. */
public final class RuleCatalogue {
    private static final List<Rule> RULES = List.of(
            new ColumnAutoIncrementMustInteger(),
            new ColumnAutoIncrementMustUnsigned(),
            new ColumnComment(),
            new ColumnDisallowChange(),
            new ColumnDisallowChangeType(),
            new ColumnDisallowChangingOrder(),
            new ColumnDisallowDropInIndex(),
            new ColumnMaximumCharacterLength(),
            new ColumnMaximumVarcharLength(),
            new ColumnNoNull(),
            new ColumnRequireDefault(),
            new ColumnRequired(),
            new ColumnTypeDisallowList(),
            new IndexCreateConcurrently(),
            new IndexKeyNumberLimit(),
            new IndexNoDuplicateColumn(),
            new IndexTotalNumberLimit(),
            new NamingColumn(),
            new NamingColumnAutoIncrement(),
            new NamingIndexFk(),
            new NamingIndexIdx(),
            new NamingIndexPk(),
            new NamingIndexUk(),
            new NamingTable(),
            new AddCheckNotValid(),
            new AddForeignKeyNotValid(),
            new AffectedRowLimit(),
            new CheckSetRoleVariable(),
            new CreateSpecifySchema(),
            new DisallowAddColumnWithDefault(),
            new DisallowAddNotNull(),
            new DisallowCommit(),
            new DisallowLimit(),
            new DisallowOnDelCascade(),
            new DisallowOrderBy(),
            new DisallowRmTblCascade(),
            new DisallowTruncate(),
            new InsertDisallowOrderByRand(),
            new InsertMustSpecifyColumn(),
            new InsertRowLimit(),
            new MergeAlterTable(),
            new NonTransactional(),
            new RequireAlgorithmOption(),
            new RequireLockOption(),
            new SelectNoSelectAll(),
            new SystemCommentLength(),
            new SystemEventDisallowCreate(),
            new SystemFunctionDisallowCreate(),
            new SystemProcedureDisallowCreate(),
            new SystemViewDisallowCreate(),
            new WhereNoEqualNull(),
            new WhereNoLeadingWildcardLike(),
            new WhereRequireSelect(),
            new WhereRequireUpdateDelete(),
            new EngineMysqlUseInnodb(),
            new SchemaBackwardCompatibility(),
            new TableComment(),
            new TableDisallowPartition(),
            new TableDisallowTrigger(),
            new TableDropNamingConvention(),
            new TableNoForeignKey(),
            new TableRequireCharset(),
            new TableRequireCollation(),
            new TableRequirePk());
    private static final Map<String, Rule> BY_ID = byId();

    private RuleCatalogue() {}

    /** In the order of their ids. */
    public static List<Rule> all() {
        return List.copyOf(BY_ID.values());
    }

    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The id that a mistyped one most probably means. */
    public static String nearest(String id) {
        return BY_ID.keySet().stream()
                .min(Comparator.<String>comparingInt(known -> distance(known, id))
                        .thenComparing(known -> known))
                .orElse("");
    }

    private static Map<String, Rule> byId() {
        Map<String, Rule> map = new TreeMap<>();
        for (Rule rule : RULES) {
            if (map.put(rule.info().id(), rule) != null) {
                throw new IllegalStateException(
                        "two rules have the id " + rule.info().id());
            }
        }
        return map;
    }

    /** Levenshtein's: insertions, deletions and substitutions between two words. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substitution = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
