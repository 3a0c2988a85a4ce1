package dev.sluice.access;

/** Where a permission is asked for. */
public sealed interface Scope {

    static Scope workspace() {
        return new Workspace();
    }

    static Scope project(String id) {
        return new Project(id);
    }

    /** The whole installation. */
    record Workspace() implements Scope {
        @Override
        public String toString() {
            return "the workspace";
        }
    }

    /** One project, by its id. */
    record Project(String id) implements Scope {
        @Override
        public String toString() {
            return "projects/" + id;
        }
    }
}
