package dev.sluice.catalog;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import dev.sluice.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The expression of a database group, ready to be asked. A condition that cannot be evaluated (a label that a database
 * does not have) does not match: a group never selects by accident.
 */
final class GroupExpression {
    private static final int LENGTH = 4000;
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("environment", SimpleType.STRING)
            .addVar("instance", SimpleType.STRING)
            .addVar("engine", SimpleType.STRING)
            .addVar("name", SimpleType.STRING)
            .addVar("labels", MapType.create(SimpleType.STRING, SimpleType.STRING))
            .setResultType(SimpleType.BOOL)
            .build();
    private static final CelRuntime RUNTIME = GroupPatterns.runtime();

    private final String text;
    private final CelRuntime.Program whole;
    private final List<Condition> conditions;
    private final List<String> mentioned;

    private GroupExpression(String text, CelRuntime.Program whole, List<Condition> conditions, List<String> mentioned) {
        this.text = text;
        this.whole = whole;
        this.conditions = conditions;
        this.mentioned = mentioned;
    }

    /** One side of a top-level {@code &&}. */
    private record Condition(String text, CelRuntime.Program program) {}

    /** @throws Problem when it is not CEL, names what there is not, or does not say yes or no */
    static GroupExpression of(String text) {
        if (text.isBlank() || text.length() > LENGTH) {
            throw Problem.user("catalog.expressionInvalid", "An expression has 1 to " + LENGTH + " characters of CEL.");
        }
        try {
            CelAbstractSyntaxTree parsed = COMPILER.parse(text).getAst();
            List<Condition> conditions = new ArrayList<>();
            for (CelExpr part : conjuncts(parsed.getExpr())) {
                String source = CelUnparserFactory.newUnparser()
                        .unparse(CelAbstractSyntaxTree.newParsedAst(part, parsed.getSource()));
                conditions.add(new Condition(source, program(source)));
            }
            return new GroupExpression(text, program(text), List.copyOf(conditions), mentioned(parsed));
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw Problem.user("catalog.expressionInvalid", "The expression cannot be used.")
                    .because(String.valueOf(wrong.getMessage()))
                    .next("Use environment, instance, engine, name and labels, for example: "
                            + "environment == \"prod\" && labels.region == \"north\".")
                    .causedBy(wrong);
        }
    }

    /** What the expression looks at: {@code environment}, {@code labels.region}; {@code labels} where it asks otherwise. */
    List<String> mentioned() {
        return mentioned;
    }

    /** @param variables of a database; only what the expression mentions is asked for */
    boolean matches(CelVariableResolver variables) {
        return says(whole, variables);
    }

    /** The first condition that is not true of a database that does not match. */
    String untrue(CelVariableResolver variables) {
        return conditions.stream()
                .filter(condition -> !says(condition.program(), variables))
                .map(Condition::text)
                .findFirst()
                .orElse(text);
    }

    private static CelRuntime.Program program(String text) throws CelValidationException, CelEvaluationException {
        return RUNTIME.createProgram(COMPILER.compile(text).getAst());
    }

    private static List<String> mentioned(CelAbstractSyntaxTree parsed) {
        return CelNavigableAst.fromAst(parsed)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
                .map(GroupExpression::path)
                .distinct()
                .sorted()
                .toList();
    }

    private static String path(CelNavigableExpr variable) {
        String name = variable.expr().ident().name();
        return variable.parent()
                .filter(above -> above.getKind() == CelExpr.ExprKind.Kind.SELECT)
                .map(above -> name + "." + above.expr().select().field())
                .orElse(name);
    }

    private static List<CelExpr> conjuncts(CelExpr expression) {
        if (expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals("_&&_")) {
            return expression.call().args().stream()
                    .flatMap(side -> conjuncts(side).stream())
                    .toList();
        }
        return List.of(expression);
    }

    private static boolean says(CelRuntime.Program program, CelVariableResolver variables) {
        try {
            return Boolean.TRUE.equals(program.eval(variables));
        } catch (CelEvaluationException notThere) {
            return false;
        }
    }
}
